import { readDate } from "../text/dates";
import type { AadhaarQr } from "./aadhaar-qr";

/*
 * The QR of cards printed before 2018: XML, signed by nobody, with the whole number. What is read here serves to compare
 * and to mask; the number goes no further.
 */

/** Characters: a QR code holds no more bytes. */
const MOST_LENGTH = 2_953;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescapeXml = (text: string) =>
  text.replace(/&(?:#(\d{1,5})|([a-z]+));/g, (whole, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name ?? ""] ?? whole),
  );

/** Reads the text of a plain QR. Its XML is often malformed: attributes alone are looked for. @returns undefined where it is none */
export function decodePlainQr(text: string): AadhaarQr | undefined {
  if (text.length > MOST_LENGTH) return undefined;
  const [, element] = /<PrintLetterBarcodeData\s([^>]*)/i.exec(text) ?? [];
  if (element === undefined) return undefined;
  const found = new Map<string, string>();
  for (const [, name = "", quoted = ""] of element.matchAll(/([A-Za-z]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    found.set(name.toLowerCase(), unescapeXml(quoted.slice(1, -1)).trim());
  }
  const of = (name: string) => found.get(name) ?? "";
  const digits = of("uid").replace(/\D/g, "");
  if (digits.length !== 12 && digits.length !== 4) return undefined;
  return {
    format: "plain",
    digits,
    name: of("name"),
    birth: readDate(of("dob")) ?? (/^\d{4}$/.test(of("yob")) ? of("yob") : null),
    gender: of("gender").charAt(0).toUpperCase(),
    address: {
      careOf: of("co") || of("gname"),
      house: of("house"),
      street: of("street"),
      landmark: of("lm"),
      locality: of("loc"),
      town: of("vtc"),
      postOffice: of("po"),
      subDistrict: of("subdist"),
      district: of("dist"),
      state: of("state"),
      pin: of("pc"),
    },
  };
}
