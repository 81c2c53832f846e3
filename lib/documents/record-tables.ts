import { grouped, isAmount } from "./amount";
import { isProof } from "./proofs";
import type { RecordColumn, RecordTable } from "./schema";

type Row = Record<string, unknown>;

/** Whether a value is rows of a table: goods of an invoice, bookings of a statement. */
export const isRecordList = (value: unknown): value is Row[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => typeof row === "object" && row !== null && !Array.isArray(row));

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function toTable(name: string, records: Row[]): RecordTable {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const texts = records.map((record) => names.map((column) => cellOf(record[column])));
  const columns = names.map((column, index): RecordColumn => {
    const printed = texts.flatMap((row) => row[index] ?? []);
    return {
      name: column,
      isAmount: printed.length > 0 && printed.every(isAmount),
    };
  });
  const rows = texts.map((row) =>
    row.map((text, index) => (text !== null && columns[index]?.isAmount ? grouped(text) : text)),
  );
  return { name, columns, rows };
}

/** Every list of records in Atlas's file_data, as a table with a column a key. Reads anything, however unexpected. */
export function readRecordTables(fileData: unknown): RecordTable[] {
  if (typeof fileData !== "object" || fileData === null || Array.isArray(fileData)) return [];
  return Object.entries(fileData).flatMap(([name, raw]) =>
    isRecordList(raw) && !isProof(name) ? [toTable(name, raw)] : [],
  );
}
