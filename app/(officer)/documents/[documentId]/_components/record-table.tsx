import { ChevronDown } from "lucide-react";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import type { RecordTable as Records } from "@/lib/documents/schema";
import { fieldLabel } from "../../../_components/field-words";

/** Rows shown before more are asked for. */
const FIRST_ROWS = 25;

/** The rows a document lists. Further ones open without a script: the disclosure below the table shows them by CSS alone. */
export function RecordTable({ table: { name, columns, rows } }: { table: Records }) {
  const t = useWords("documents");
  const fields = useWords("fields");
  const label = fieldLabel(fields, name);
  const isLong = rows.length > FIRST_ROWS;
  return (
    <section className="group/records mt-6" aria-label={label}>
      <h2 className="mb-2 font-semibold text-lg">{label}</h2>
      <Table label={label} className="max-w-full text-sm">
        <thead>
          <tr>
            <Th className="text-right">{t("records.row")}</Th>
            {columns.map((column) => (
              <Th key={column.name} className={column.isAmount ? "text-right" : undefined}>
                {fieldLabel(fields, column.name)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <Tr
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and their order is the paper's
              key={index}
              className={index < FIRST_ROWS ? undefined : "hidden group-has-[details[open]]/records:table-row"}
            >
              <Td className="py-1.5 text-right text-ink-faint tabular-nums">{index + 1}</Td>
              {columns.map((column, place) => (
                <Td
                  key={column.name}
                  className={classNames("py-1.5", column.isAmount && "whitespace-nowrap text-right tabular-nums")}
                >
                  {cells[place] ?? <span className="text-ink-faint">—</span>}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      {isLong ? (
        <details className="group mt-2">
          <summary className="link inline-flex cursor-pointer list-none items-center gap-1">
            <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
            <span className="group-open:hidden">{t("records.all", { count: rows.length })}</span>
            <span className="hidden group-open:inline">{t("records.first", { count: FIRST_ROWS })}</span>
          </summary>
        </details>
      ) : null}
    </section>
  );
}
