import { isAadhaarNumber } from "./verhoeff";

const twelve = /(?<!\d)(\d{4})[ .-]?(\d{4})[ .-]?(\d{4})(?!\d)/g;

/** Masks every Aadhaar number in a text: twelve digits with a right check digit keep their last four. */
export function scrubNumbers(text: string): string {
  return text.replace(twelve, (whole, first: string, second: string, last: string) =>
    isAadhaarNumber(first + second + last) ? `**** **** ${last}` : whole,
  );
}

/** The same for every text of a value, however deep. */
export function scrubDeep(value: unknown): unknown {
  if (typeof value === "string") return scrubNumbers(value);
  if (Array.isArray(value)) return value.map(scrubDeep);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, scrubDeep(inner)]));
}
