import { useWords } from "#use-words";
import { formatCount } from "@/app/_ui/format";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { typeName } from "@/app/(officer)/_components/document-words";
import { classOfType } from "@/lib/retention/document-classes";
import type { PeriodView } from "@/lib/retention/schema";
import { PeriodDialog } from "./period-dialog";

/** How long each class is kept, and which types belong to it. On a phone the types fold under the class. */
export function PeriodTable({ periods, mayChange }: { periods: PeriodView[]; mayChange: boolean }) {
  const t = useWords("retention");
  const documents = useWords("documents");
  const typesOf = ({ documentClass }: PeriodView) => {
    const types = Object.entries(classOfType).filter(([, one]) => one === documentClass);
    const names = types.map(([type]) => typeName(documents, type));
    return [...names, ...(documentClass === "OTHER" ? [t("unrecognised")] : [])].join(", ");
  };
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Th>{t("columns.class")}</Th>
          <Th className="max-md:hidden">{t("columns.types")}</Th>
          <Th>{t("columns.kept")}</Th>
          <Th className="text-right max-sm:hidden">{t("columns.documents")}</Th>
          {mayChange ? (
            <Th>
              <span className="sr-only">{t("change")}</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => {
          const papers = t(`classes.${period.documentClass}`);
          return (
            <Tr key={period.documentClass}>
              <Td className="align-top">
                <span className="font-medium">{papers}</span>
                <span className="block text-ink-muted text-sm md:hidden">{typesOf(period)}</span>
              </Td>
              <Td className="align-top text-ink-muted max-md:hidden">{typesOf(period)}</Td>
              <Td className="whitespace-nowrap align-top tabular-nums">
                {period.days === null ? t("forever") : t("days", { count: period.days })}
              </Td>
              <Td className="text-right align-top text-ink-muted tabular-nums max-sm:hidden">
                {formatCount(period.documentCount)}
              </Td>
              {mayChange ? (
                <Td className="text-right align-top">
                  <PeriodDialog key={period.version} period={period} papers={papers} />
                </Td>
              ) : null}
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
