import { isAadhaarNumber } from "./verhoeff";

/** At every group of four with two more behind it, be it within such a run: a year may stand before the number. */
const twelve = /(?<!\d)(?=((\d{4})[ .-]?(\d{4})[ .-]?(\d{4}))(?!\d))/g;

/** Masks every Aadhaar number in a text: twelve digits with a right check digit keep their last four. */
export function scrubNumbers(text: string): string {
  const found = [...text.matchAll(twelve)].findLast(([, , ...groups]) => isAadhaarNumber(groups.join("")));
  if (!found) return text;
  const [, whole = "", , , last] = found;
  return `${scrubNumbers(text.slice(0, found.index))}**** **** ${last}${text.slice(found.index + whole.length)}`;
}

/** The same for every text of a value, however deep. */
export function scrubDeep(value: unknown): unknown {
  if (typeof value === "string") return scrubNumbers(value);
  if (Array.isArray(value)) return value.map(scrubDeep);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, scrubDeep(inner)]));
}
