import { distance } from "fastest-levenshtein";
import type { Agreement } from "../signed/confirm-field";
import { type PageLine, squash } from "../text/lines";
import type { AadhaarQr, QrAddress } from "./aadhaar-qr";

/** What was read from the print; null where it was not found. */
export interface Printed {
  name: string | null;
  date_of_birth: string | null;
  /** All its digits. */
  aadhaar_number: string | null;
  address: string | null;
}

/** By field; undefined where one side does not say. */
export type Comparison = Partial<Record<keyof Printed | "gender", Agreement>>;

/** Errors a part of an address may have and still be known: one in five letters. */
const TOLERANCE = 0.2;
/** Shares of its parts by which an address is known: papers leave out what repeats the town. */
const LEAST_PARTS = 0.75;

const genders: Record<string, RegExp> = { M: /\bMALE\b/i, F: /\bFEMALE\b/i, T: /\bTRANS\s?GENDER\b/i };

const exactly = (same: boolean): Agreement => (same ? "exact" : "none");

/** "S/O: Ravi" in the code is "S/O Ravi" in print; every other sign counts. */
const plain = (text: string) => text.replaceAll(":", " ").replace(/\s+/g, " ").trim();

/** Whether a part of the code's address stands in the printed one. */
function contains(printed: string, said: string): Agreement {
  if (plain(printed).includes(plain(said))) return "exact";
  const [text, part] = [squash(printed), squash(said)];
  const errors = Math.floor(part.length * TOLERANCE);
  for (let start = 0; start + part.length <= text.length; start++) {
    if (distance(text.slice(start, start + part.length), part) <= errors) return "near";
  }
  return "none";
}

function compareAddress(printed: string, { pin, postOffice, subDistrict, ...address }: QrAddress): Agreement {
  if (!pin || !squash(printed).includes(squash(pin))) return "none";
  const parts = Object.values(address).filter((part) => squash(part) !== "");
  const found = parts.map((part) => contains(printed, part));
  if (found.every((agreement) => agreement === "exact")) return "exact";
  return found.filter((agreement) => agreement !== "none").length >= parts.length * LEAST_PARTS ? "near" : "none";
}

/** Either may give the year alone; a code's year says nothing of a printed day. */
function compareBirth(printed: string, signed: string): Agreement {
  if (printed === signed) return "exact";
  if (printed.slice(-4) !== signed.slice(-4)) return "none";
  return printed.length === 4 ? "exact" : signed.length === 4 ? "near" : "none";
}

function compareGender(lines: PageLine[], gender: string): Agreement | undefined {
  const printed = Object.keys(genders).filter((key) => lines.some(({ text }) => genders[key]?.test(text)));
  return printed.length === 1 ? exactly(printed[0] === gender) : undefined;
}

/** Holds what a QR says against the print. */
export function compareQr(qr: AadhaarQr, printed: Printed, lines: PageLine[]): Comparison {
  const { name, date_of_birth: birth, aadhaar_number: number, address } = printed;
  return {
    ...(name && qr.name ? { name: exactly(squash(name) === squash(qr.name)) } : {}),
    ...(birth && qr.birth ? { date_of_birth: compareBirth(birth, qr.birth) } : {}),
    gender: qr.gender ? compareGender(lines, qr.gender) : undefined,
    ...(address ? { address: compareAddress(address, qr.address) } : {}),
    ...(number ? { aadhaar_number: exactly(number.endsWith(qr.digits)) } : {}),
  };
}
