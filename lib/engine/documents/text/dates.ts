const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** A date as documents print it: 04/11/1990, 4-11-90, 04.11.1990, 04 NOV 1990, 04-Nov-2025, 2025-11-04. */
export const datePattern =
  /(\d{4}-\d{2}-\d{2}|[0-3OIl]?[0-9OIl]\s*[/.\-|]\s*[01OIl]?[0-9OIl]\s*[/.\-|]\s*[0-9OIl]{4}|[0-3]?\d[\s\-./]*[A-Za-z0][A-Za-z]{2,8}[\s\-.,/]*\d{4})/;

/** The same, and with a year of two digits, as bank statements print it: 01/04/25, 01-Apr-25. */
export const anyDatePattern = new RegExp(
  `${datePattern.source}|([0-3]?\\d\\s*[/.\\-]\\s*[01]?\\d\\s*[/.\\-]\\s*\\d{2}(?!\\d)|[0-3]?\\d[\\s\\-./]?[A-Za-z]{3}[\\s\\-./']{0,2}\\d{2}(?!\\d))`,
);

/** Years of two digits are of this century up to here. */
const LAST_SHORT_YEAR = 60;

function yearOf(text: string): number {
  const year = digits(text);
  if (text.length > 2) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

const digits = (text: string) => Number(text.replace(/[OoQ]/g, "0").replace(/[Il|]/g, "1"));

/** The month a name begins as, 1 to 12; 0 where none does. The O of October may have been read as a zero. */
export const monthNumber = (name: string): number =>
  months.indexOf(name.slice(0, 3).toUpperCase().replace("0", "O")) + 1;

/** Whether the calendar has such a day. */
function isDay(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const written = (day: number, month: number, year: number) =>
  `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;

/** Reads a printed date, day first as India writes it. @returns DD/MM/YYYY, or undefined where no such day exists */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (iso) return check(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const numeric = /^([0-9OIl]{1,2})\s*[/.\-|]\s*([0-9OIl]{1,2})\s*[/.\-|]\s*([0-9OIl]{4}|[0-9OIl]{2})$/.exec(
    text.trim(),
  );
  if (numeric) return check(digits(numeric[1] ?? ""), digits(numeric[2] ?? ""), yearOf(numeric[3] ?? ""));
  const named = /^(\d{1,2})[\s\-./]*([A-Za-z0][A-Za-z]{2,8})[\s\-.,/']*(\d{4}|\d{2})$/.exec(text.trim());
  if (!named) return undefined;
  const month = monthNumber(named[2] ?? "");
  return month === 0 ? undefined : check(Number(named[1]), month, yearOf(named[3] ?? ""));
}

function check(day: number, month: number, year: number): string | undefined {
  return isDay(day, month, year) ? written(day, month, year) : undefined;
}

/** Milliseconds since 1970 of DD/MM/YYYY. */
export function timeOf(date: string): number {
  const [day = 1, month = 1, year = 1970] = date.split("/").map(Number);
  return Date.UTC(year, month - 1, day);
}
