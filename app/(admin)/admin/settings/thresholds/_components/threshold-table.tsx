import { useWords } from "#use-words";
import { formatShare } from "@/app/_ui/format";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { typeName } from "@/app/(officer)/_components/document-words";
import { fieldLabel } from "@/app/(officer)/_components/field-words";
import { type Threshold, USUAL_THRESHOLD } from "@/lib/review/thresholds";
import { RemoveThreshold } from "./remove-threshold";
import { ThresholdDialog } from "./threshold-dialog";

/** From the most exact to that for all: the first that fits a value decides. */
const exactness = ({ documentType, field }: Threshold) => (documentType ? 0 : 2) + (field ? 0 : 1);

/** What is set, the most exact first, and at the end what counts where nothing is. */
export function ThresholdTable({ thresholds, mayChange }: { thresholds: Threshold[]; mayChange: boolean }) {
  const t = useWords("settings");
  const documents = useWords("documents");
  const fields = useWords("fields");
  const typeOf = ({ documentType }: Threshold) =>
    documentType ? typeName(documents, documentType) : t("thresholds.everyType");
  const fieldOf = ({ field }: Threshold) => (field ? fieldLabel(fields, field) : t("thresholds.everyField"));
  const sorted = thresholds.toSorted(
    (one, other) =>
      exactness(one) - exactness(other) ||
      typeOf(one).localeCompare(typeOf(other)) ||
      fieldOf(one).localeCompare(fieldOf(other)),
  );
  const isUsualSet = thresholds.some(({ documentType, field }) => documentType === "" && field === "");
  return (
    <Table label={t("thresholds.title")}>
      <thead>
        <tr>
          <Th>{t("thresholds.columns.documentType")}</Th>
          <Th>{t("thresholds.columns.field")}</Th>
          <Th className="text-right">{t("thresholds.columns.confidence")}</Th>
          {mayChange ? (
            <Th>
              <span className="sr-only">{t("actions")}</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {sorted.map((threshold) => {
          const of = `${typeOf(threshold)}, ${fieldOf(threshold)}`;
          return (
            <Tr key={`${threshold.documentType} ${threshold.field}`}>
              <Td>{typeOf(threshold)}</Td>
              <Td>{fieldOf(threshold)}</Td>
              <Td className="text-right tabular-nums">{formatShare(threshold.confidence)}</Td>
              {mayChange ? (
                <Td>
                  <div className="flex justify-end gap-1.5">
                    <ThresholdDialog threshold={threshold} of={of} />
                    <RemoveThreshold threshold={threshold} of={of} />
                  </div>
                </Td>
              ) : null}
            </Tr>
          );
        })}
        {isUsualSet ? null : (
          <Tr>
            <Td className="text-ink-muted">{t("thresholds.everythingElse")}</Td>
            <Td className="text-ink-muted">{t("thresholds.everyField")}</Td>
            <Td className="text-right text-ink-muted tabular-nums">{formatShare(USUAL_THRESHOLD)}</Td>
            {mayChange ? <Td /> : null}
          </Tr>
        )}
      </tbody>
    </Table>
  );
}
