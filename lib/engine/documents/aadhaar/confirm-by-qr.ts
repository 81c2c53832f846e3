import type { Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { checkSignature } from "../signed/check-signature";
import { bestCode, type CheckedCode, type CodeSignature, confirmField, toMatch } from "../signed/confirm-field";
import { joinAddress, splitAddress } from "../text/address";
import { linesOf } from "../text/lines";
import type { AadhaarQr, QrAddress } from "./aadhaar-qr";
import { type Comparison, compareQr, type Printed } from "./compare-qr";
import { findAadhaarQrs } from "./find-qrs";
import { findCardNumber } from "./number-regions";

/** What the QR of an Aadhaar is worth and whether the print agrees with it: our extension, `qr`. */
export interface QrCheck {
  format: AadhaarQr["format"];
  signature: CodeSignature;
  signed_by: string | null;
  /** ISO time; null where nobody signed. */
  signed_at: string | null;
  /** By field: whether the print says the same; null where one side does not say. */
  matches: Record<"name" | "date_of_birth" | "gender" | "address" | "aadhaar_number", boolean | null>;
}

interface CheckedQr extends CheckedCode {
  qr: AadhaarQr;
}

/** The code that says most of a document; a letter has several. */
function bestQr(pages: ReadPage[], signers: string[]): CheckedQr | undefined {
  return bestCode(
    findAadhaarQrs(pages).map((placed): CheckedQr => {
      const { signed } = placed.qr;
      if (!signed) return { ...placed, signature: "unsigned", signedBy: null };
      const { outcome, signedBy } = checkSignature(signed, signers);
      return { ...placed, signature: outcome, signedBy };
    }),
  );
}

/** The address in the order in which UIDAI prints its parts. */
function writtenAddress(address: QrAddress): string {
  const { careOf, house, street, landmark, locality, town, district, state, pin } = address;
  const parts = [careOf.replace(/^([CSDWH]\/O)\s*:\s*/i, "$1 "), house, street, landmark, locality, town];
  const isOwnDistrict = district.toLowerCase() === town.toLowerCase();
  return joinAddress([...parts, ...(isOwnDistrict ? [] : [district]), state, pin].filter(Boolean));
}

/** The fields as the code gives them. */
const valuesOf = ({ name, birth, digits, address }: AadhaarQr): Record<string, string | null> => ({
  name: name || null,
  date_of_birth: birth,
  aadhaar_number: `**** **** ${digits.slice(-4)}`,
  address: address.pin ? writtenAddress(address) : null,
});

function printedOf({ fields }: Extraction, pages: ReadPage[]): Printed {
  const read = (name: keyof Printed) => fields[name]?.value ?? null;
  return {
    name: read("name"),
    date_of_birth: read("date_of_birth"),
    aadhaar_number: findCardNumber(pages)?.digits ?? null,
    address: read("address"),
  };
}

const lettersOf = (text: string) => text.replace(/[^A-Za-z]/g, "");

/** Spaces and dots of a name are misread: where only they differ, they are the code's. */
function spelledAs(value: string | null | undefined, reading: FieldReading): FieldReading {
  return value && reading.value && lettersOf(value) === lettersOf(reading.value) ? { ...reading, value } : reading;
}

const toCheck = ({ qr, signature, signedBy }: CheckedQr, agreement: Comparison): QrCheck => ({
  format: qr.format,
  signature,
  signed_by: signedBy,
  signed_at: qr.signed?.at.toISOString() ?? null,
  matches: {
    name: toMatch(agreement.name),
    date_of_birth: toMatch(agreement.date_of_birth),
    gender: toMatch(agreement.gender),
    address: toMatch(agreement.address),
    aadhaar_number: toMatch(agreement.aadhaar_number),
  },
});

/** Holds the fields against the document's QR (see confirmField). */
export function confirmByQr(extraction: Extraction, pages: ReadPage[], signers: string[]): Extraction {
  const best = bestQr(pages, signers);
  if (!best) return extraction;
  const agreement = compareQr(best.qr, printedOf(extraction, pages), linesOf(pages));
  const values = valuesOf(best.qr);
  const fields = Object.fromEntries(
    Object.entries(extraction.fields).map(([name, reading]) => {
      const said = { value: values[name], agreement: agreement[name as keyof Comparison] };
      return [name, confirmField(reading, said, best)];
    }),
  );
  if (best.signature !== "invalid" && fields.name) fields.name = spelledAs(values.name, fields.name);
  const address = fields.address?.value;
  const formatted = address ? splitAddress(address) : null;
  return {
    ...extraction,
    fields,
    extra: { ...extraction.extra, formatted_address: formatted, qr: toCheck(best, agreement) },
  };
}
