import { formatDateTime } from "@/app/_ui/format";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { InboxItem } from "@/lib/whatsapp/schema";
import { mediaKind, senderWords, whatsAppWords as words } from "../../_components/whatsapp-words";
import { AssignForm } from "./assign-form";
import { DismissForm } from "./dismiss-form";

/** Files nobody was found for, oldest first. */
export function InboxTable({ items }: { items: InboxItem[] }) {
  return (
    <Table label={words.tableLabel}>
      <thead>
        <tr>
          <Th>{words.columns.file}</Th>
          <Th className="max-md:hidden">{words.columns.sender}</Th>
          <Th className="max-md:hidden">{words.columns.sent}</Th>
          <Th>{words.columns.actions}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <InboxRow key={item.id} item={item} />
        ))}
      </tbody>
    </Table>
  );
}

function InboxRow({ item }: { item: InboxItem }) {
  const of = ` ${mediaKind(item)}, ${formatDateTime(item.sentAt)}`;
  return (
    <Tr>
      <Td className="align-top">
        <span className="font-medium">{mediaKind(item)}</span>
        <span className="block text-ink-muted text-sm md:hidden">
          {senderWords(item.senderEnd)}, <Time value={item.sentAt} />
        </span>
      </Td>
      <Td className="align-top text-ink-muted max-md:hidden">{senderWords(item.senderEnd)}</Td>
      <Td className="whitespace-nowrap align-top text-ink-muted max-md:hidden">
        <Time value={item.sentAt} />
      </Td>
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
    </Tr>
  );
}
