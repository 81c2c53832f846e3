import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { holderField } from "../bank/account-holder";
import { findAccountNumber, findLoneAccountNumber } from "../bank/account-number";
import { readBankName } from "../bank/bank-name";
import { readBranch } from "../bank/branch";
import { findIfsc, ifscField } from "../bank/ifsc";
import { field, notFound } from "../confidence";
import { findLabels, findValue } from "../text/labels";
import { linesOf, matchSpan, type PageLine, spanOf } from "../text/lines";
import { namePattern } from "../text/person-name";
import { type MagneticBand, readBand, readMicr } from "./magnetic-band";

/** A cheque of the one form for all banks (Reserve Bank of India, CTS-2010), written out or cancelled. */

const signLabels = ["Please sign above", "Authorised Signatory", "Authorized Signatory", "Sign above"];
const firm = /^\W*for\s+((?:M\/S\.?\s*)?[A-Z][A-Za-z0-9.,&'()\- ]{2,50})$/i;
const noFirm = /\b(office|use|bank|months?|any)\b/i;
const ownWords = /sign|authori|bearer|pay|rupee|valid|specimen|branch|bank|cancel|account|a\/c|non|negotiable/i;
/** How far above the place for the signature the name may stand, in heights of that line. */
const NAME_WITHIN = 9;

/** Whose account it is: printed above the place for the signature, a firm's behind "For". */
function readHolder(lines: PageLine[]): FieldReading {
  const ofFirm = lines.map((line) => matchSpan(line, firm)).find((span) => span && !noFirm.test(span.text));
  if (ofFirm) return holderField(ofFirm, 1);
  for (const { line: place, quality } of findLabels(lines, signLabels)) {
    const above = lines.filter((line) => {
      const gap = place.box.y - (line.box.y + line.box.height);
      const overlap =
        Math.min(place.box.x + place.box.width, line.box.x + line.box.width) - Math.max(place.box.x, line.box.x);
      return gap > -0.5 * place.box.height && gap < NAME_WITHIN * place.box.height && overlap > 0;
    });
    const names = above.filter(({ text }) => namePattern.test(text.trim()) && !ownWords.test(text));
    const [name] = names.sort((a, b) => b.box.y - a.box.y);
    if (name) return holderField(spanOf(name), quality);
  }
  return notFound;
}

/** Six digits: of the band, or printed on the leaf of some banks. Where both are, each proves the other. */
function readNumber(lines: PageLine[], band: MagneticBand | undefined): FieldReading {
  const printed = findValue(lines, ["Cheque No", "Cheque Number", "Chq No"], { accept: /^(\d{6})(?!\d)/ });
  if (!band) return printed ? field(printed.text, printed, { labelQuality: printed.labelQuality }) : notFound;
  return field(band.number.text, band.number, printed?.text === band.number.text ? { proof: true } : {});
}

const isCancelled = (lines: PageLine[]) => findLabels(lines, ["CANCELLED", "CANCELED"]).length > 0;

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages.slice(0, 1));
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  const own = [
    [0.35, has("OR BEARER", "OR ORDER")],
    [0.25, has("Please sign above", "Sign above")],
    [0.25, readBand(lines) !== undefined],
    [0.15, has("Payable at par", "Valid for three months", "Valid for 3 months", "CTS-2010")],
  ] as const;
  const sure = own.filter(([, found]) => found);
  // One of these words may stand in any letter about cheques.
  if (sure.length < 2) return 0;
  const further = (findIfsc(lines) ? 0.1 : 0) + (findAccountNumber(lines).value ? 0.1 : 0);
  return Math.min(1, sure.reduce((sum, [weight]) => sum + weight, 0) + further);
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const ifsc = findIfsc(lines);
  const band = readBand(lines);
  const labelled = findAccountNumber(lines);
  return {
    documentType: "CHEQUE",
    fields: {
      account_holder: readHolder(lines),
      account_number: labelled.value ? labelled : findLoneAccountNumber(lines),
      ifsc: ifscField(ifsc),
      bank_name: readBankName(lines, ifsc),
      branch: readBranch(lines),
      micr: readMicr(lines, band),
      cheque_number: readNumber(lines, band),
    },
    extra: { is_cancelled: isCancelled(lines) },
  };
}

export const cheque: DocumentTypeReader = {
  documentType: "CHEQUE",
  numberedBy: "cheque_number",
  detect,
  extract,
};
