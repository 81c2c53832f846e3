import { useWords } from "#use-words";
import { formatDate, formatDateTime } from "@/app/_ui/format";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { InboxItem } from "@/lib/whatsapp/schema";
import { mediaKind, senderWords } from "../../_components/whatsapp-words";
import { AssignForm } from "./assign-form";
import { DismissForm } from "./dismiss-form";

interface InboxTableProps {
  items: InboxItem[];
  /** Whether the reader may assign and dismiss files. */
  maySettle: boolean;
}

/** Files nobody was found for, oldest first. */
export function InboxTable({ items, maySettle }: InboxTableProps) {
  const t = useWords("whatsapp");
  return (
    <Table label={t("table")}>
      <thead>
        <tr>
          <Th>{t("columns.file")}</Th>
          <Th className="max-md:hidden">{t("columns.sender")}</Th>
          <Th className="max-md:hidden">{t("columns.sent")}</Th>
          {maySettle ? <Th>{t("columns.actions")}</Th> : null}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <InboxRow key={item.id} item={item} maySettle={maySettle} />
        ))}
      </tbody>
    </Table>
  );
}

function InboxRow({ item, maySettle }: { item: InboxItem; maySettle: boolean }) {
  const t = useWords("whatsapp");
  const until = item.goesAt ? t("until", { at: formatDate(item.goesAt, t.language) }) : null;
  const of = ` ${mediaKind(t, item)}, ${formatDateTime(item.sentAt, t.language)}`;
  return (
    <Tr>
      <Td className="align-top">
        <span className="font-medium">{mediaKind(t, item)}</span>
        <span className="block text-ink-muted text-sm md:hidden">
          {senderWords(t, item.senderEnd)}, <Time value={item.sentAt} />
          {until ? `, ${until}` : null}
        </span>
      </Td>
      <Td className="align-top text-ink-muted max-md:hidden">{senderWords(t, item.senderEnd)}</Td>
      <Td className="whitespace-nowrap align-top text-ink-muted max-md:hidden">
        <Time value={item.sentAt} />
        {until ? <span className="block text-sm">{until}</span> : null}
      </Td>
      {maySettle ? (
        <Td className="align-top">
          <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
            {item.problem ? null : (
              <div className="min-w-60 flex-1">
                <AssignForm inboxId={item.id} of={of} />
              </div>
            )}
            <DismissForm inboxId={item.id} of={of} />
          </div>
        </Td>
      ) : null}
    </Tr>
  );
}
