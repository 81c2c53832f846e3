import type { Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { signedField, weighed } from "../confidence";
import { checkSignature } from "../signed/check-signature";
import { joinAddress, splitAddress } from "../text/address";
import { linesOf } from "../text/lines";
import type { AadhaarQr, QrAddress } from "./aadhaar-qr";
import { type Comparison, compareQr, type Printed } from "./compare-qr";
import { findAadhaarQrs, type PlacedQr } from "./find-qrs";
import { findCardNumber } from "./number-regions";

/** What the QR of an Aadhaar is worth and whether the print agrees with it: our extension, `qr`. */
export interface QrCheck {
  format: AadhaarQr["format"];
  signature: "valid" | "invalid" | "unknown_signer" | "expired_signer" | "unsigned";
  signed_by: string | null;
  /** ISO time; null where nobody signed. */
  signed_at: string | null;
  /** By field: whether the print says the same; null where one side does not say. */
  matches: Record<"name" | "date_of_birth" | "gender" | "address" | "aadhaar_number", boolean | null>;
}

interface CheckedQr extends PlacedQr {
  signature: QrCheck["signature"];
  signedBy: string | null;
}

const worth: QrCheck["signature"][] = ["valid", "expired_signer", "unknown_signer", "unsigned", "invalid"];

/** The code that says most of a document; a letter has several. */
function bestQr(pages: ReadPage[], signers: string[]): CheckedQr | undefined {
  const checked = findAadhaarQrs(pages).map((placed): CheckedQr => {
    const { signed } = placed.qr;
    if (!signed) return { ...placed, signature: "unsigned", signedBy: null };
    const { outcome, signedBy } = checkSignature(signed, signers);
    return { ...placed, signature: outcome, signedBy };
  });
  return checked.sort((a, b) => worth.indexOf(a.signature) - worth.indexOf(b.signature))[0];
}

/** The address in the order in which UIDAI prints its parts. */
function writtenAddress(address: QrAddress): string {
  const { careOf, house, street, landmark, locality, town, district, state, pin } = address;
  const parts = [careOf.replace(/^([CSDWH]\/O)\s*:\s*/i, "$1 "), house, street, landmark, locality, town];
  const isOwnDistrict = district.toLowerCase() === town.toLowerCase();
  return joinAddress([...parts, ...(isOwnDistrict ? [] : [district]), state, pin].filter(Boolean));
}

/** The fields as the code gives them. */
function valuesOf({ name, birth, digits, address }: AadhaarQr): Record<string, string | null> {
  return {
    name: name || null,
    date_of_birth: birth,
    aadhaar_number: `**** **** ${digits.slice(-4)}`,
    address: address.pin ? writtenAddress(address) : null,
  };
}

/** Spaces and dots of a name are misread, and compared without. */
const lettersOf = (text: string) => text.replace(/[^A-Za-z]/g, "");

function confirmed(
  reading: FieldReading,
  name: keyof Comparison,
  agreement: Comparison,
  best: CheckedQr,
): FieldReading {
  const value = valuesOf(best.qr)[name];
  if (reading.value === null) return best.signature === "valid" && value ? signedField(value, best) : reading;
  const outcome = agreement[name];
  if (outcome === undefined || outcome === "near") return reading;
  const isSpelledAlike = name === "name" && value && lettersOf(value) === lettersOf(reading.value);
  return { ...weighed(reading, outcome === "exact"), ...(isSpelledAlike ? { value } : {}) };
}

function printedOf({ fields }: Extraction, pages: ReadPage[]): Printed {
  const read = (name: keyof Printed) => fields[name]?.value ?? null;
  return {
    name: read("name"),
    date_of_birth: read("date_of_birth"),
    aadhaar_number: findCardNumber(pages)?.digits ?? null,
    address: read("address"),
  };
}

const toMatch = (agreement: Comparison[keyof Comparison]) => (agreement === undefined ? null : agreement !== "none");

/**
 * Holds the fields against the document's QR. What both say is certain, what they say differently is doubted; what was not
 * read is taken from a code with a valid signature, and from no other. An altered code says nothing about the print.
 */
export function confirmByQr(extraction: Extraction, pages: ReadPage[], signers: string[]): Extraction {
  const best = bestQr(pages, signers);
  if (!best) return extraction;
  const agreement = compareQr(best.qr, printedOf(extraction, pages), linesOf(pages));
  const check: QrCheck = {
    format: best.qr.format,
    signature: best.signature,
    signed_by: best.signedBy,
    signed_at: best.qr.signed?.at.toISOString() ?? null,
    matches: {
      name: toMatch(agreement.name),
      date_of_birth: toMatch(agreement.date_of_birth),
      gender: toMatch(agreement.gender),
      address: toMatch(agreement.address),
      aadhaar_number: toMatch(agreement.aadhaar_number),
    },
  };
  const extra = { ...extraction.extra, qr: check };
  if (best.signature === "invalid") return { ...extraction, extra };
  const fields = Object.fromEntries(
    Object.entries(extraction.fields).map(([name, reading]) => [
      name,
      confirmed(reading, name as keyof Comparison, agreement, best),
    ]),
  );
  const address = fields.address?.value;
  return { ...extraction, fields, extra: { ...extra, formatted_address: address ? splitAddress(address) : null } };
}
