import Link from "next/link";
import { useWords } from "#use-words";
import { Badge } from "@/app/_ui/badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import type { CheckedSide, CrossCheckView } from "@/lib/applicants/get-cross-checks";
import { typeName } from "../../../../_components/document-words";
import { fieldLabel } from "../../../../_components/field-words";

const tones = { differs: "bad", missing: "neutral", agrees: "ok" } as const;

/** Fields against the two documents that have them, disagreements first; each value leads to where it stands on its page. */
export function CrossCheckTable({ checks }: { checks: CrossCheckView[] }) {
  const t = useWords("crossChecks");
  const fields = useWords("fields");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Th>{t("field")}</Th>
          <Th>{t("first")}</Th>
          <Th>{t("second")}</Th>
          <Th>{t("result")}</Th>
        </tr>
      </thead>
      <tbody>
        {checks.map(({ field, sides: [first, second], similarity, result }) => (
          <Tr key={[field, first.documentId, second.documentId, first.value, second.value].join()}>
            <Td className="font-medium">{fieldLabel(fields, field)}</Td>
            <Td>
              <Side side={first} />
            </Td>
            <Td>
              <Side side={second} />
            </Td>
            <Td>
              <Badge tone={tones[result]}>{t(result)}</Badge>
              {similarity === null ? null : (
                <span className="mt-1 block text-ink-faint text-xs tabular-nums">{Math.round(similarity)} %</span>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Side({ side: { documentId, documentType, value, place } }: { side: CheckedSide }) {
  const t = useWords("crossChecks");
  const documents = useWords("documents");
  const text = value ?? t("nothing");
  const at = place ? `?${new URLSearchParams({ field: place.field, part: String(place.part) })}` : "";
  return (
    <>
      {documentId ? (
        <Link href={`/documents/${documentId}${at}`} className="link wrap-anywhere">
          {text}
        </Link>
      ) : (
        <span className="wrap-anywhere">{text}</span>
      )}
      <span className="block text-ink-faint text-xs">{typeName(documents, documentType)}</span>
    </>
  );
}
