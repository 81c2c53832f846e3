import type { ExportRow, ExportValue } from "./schema";

/** Makes Excel read the file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What makes a spreadsheet take a cell for a formula, also in full width (OWASP, "CSV Injection"). */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;
const needsQuotes = /[",\r\n]/;

function textOf(value: ExportValue): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("; ");
  return String(value);
}

/**
 * One cell: a text that a spreadsheet would run is led by an apostrophe, and signs of the format are quoted (RFC 4180, 2).
 * Within a cell lines end with LF, so that CRLF ends records alone.
 */
export function csvCell(value: ExportValue): string {
  const text = textOf(value).replace(/\r\n?/g, "\n");
  const safe = typeof value !== "number" && startsFormula.test(text) ? `'${text}` : text;
  return safe !== text || needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (values: ExportValue[]): string => `${values.map(csvCell).join(",")}\r\n`;

/** The head. */
export const csvHead = (names: readonly string[]): string => `${BYTE_ORDER_MARK}${line([...names])}`;

/** One record. @param names the cells wanted, in order */
export const csvRecord = (names: readonly string[], row: ExportRow): string =>
  line(names.map((name) => row[name] ?? null));
