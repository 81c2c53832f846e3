import { csvHead, csvRecord } from "./csv";
import type { ExportFormat, ExportRow } from "./schema";

export const contentTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
};

const json = (row: ExportRow): string => JSON.stringify(row);

/**
 * Rows as text, one piece for each chunk of them; the head goes with the first, so that nothing is sent before rows are
 * there. In JSON every row stands on a line of its own, in an array or not.
 * @param names heads of the columns, for CSV
 */
export async function* writeRows(
  format: ExportFormat,
  names: readonly string[],
  chunks: AsyncIterable<ExportRow[]>,
): AsyncGenerator<string> {
  let lead = { csv: csvHead(names), json: "[\n", ndjson: "" }[format];
  let isEmpty = true;
  for await (const rows of chunks) {
    if (rows.length === 0) continue;
    if (format === "csv") yield lead + rows.map((row) => csvRecord(names, row)).join("");
    else if (format === "ndjson") yield rows.map((row) => `${json(row)}\n`).join("");
    else yield lead + rows.map(json).join(",\n");
    lead = format === "json" ? ",\n" : "";
    isEmpty = false;
  }
  if (format === "json") yield isEmpty ? "[]\n" : "\n]\n";
  else if (isEmpty) yield lead;
}
