import {
  type DocumentTypeReader,
  type Extraction,
  type FieldReading,
  nobodyTrusted,
  type ReadPage,
} from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { isOfItsState, splitAddress } from "../text/address";
import { datePattern, readDate, timeOf } from "../text/dates";
import { findLabels, findValue } from "../text/labels";
import { linesOf, type PageLine, spanOf, squash } from "../text/lines";
import { isPersonName, tidyName } from "../text/person-name";
import { confirmByQr } from "./confirm-by-qr";
import { findAddress } from "./find-address";
import { findAadhaarQrs } from "./find-qrs";
import { findCardNumber, findNumbers } from "./number-regions";

/** UIDAI's card (front, back) and the letter that holds both. */

const birthLabels = ["Date of Birth", "DOB", "Year of Birth", "YOB"];

/** The holder's name stands right above the birth date. */
function findName(lines: PageLine[]): FieldReading {
  const births = findLabels(lines, birthLabels).map(({ line }) => line);
  const above = births.flatMap((birth) =>
    lines
      .filter((line) => line.page === birth.page && isAbove(line, birth) && isPersonName(line.text))
      .sort((a, b) => b.box.y - a.box.y)
      .slice(0, 1),
  );
  const [name] = above;
  if (!name) return notFound;
  const written = tidyName(name.text);
  const prints = lines.filter((line) => squash(line.text) === squash(written)).length;
  return field(written, spanOf(name), prints > 1 ? { proof: true } : {});
}

function isAbove(line: PageLine, birth: PageLine): boolean {
  const gap = birth.box.y - (line.box.y + line.box.height);
  const overlap =
    Math.min(line.box.x + line.box.width, birth.box.x + birth.box.width) - Math.max(line.box.x, birth.box.x);
  return line.index < birth.index && gap < 4 * birth.box.height && overlap > 0;
}

function findBirthDate(lines: PageLine[]): FieldReading {
  const labelled = findValue(lines, birthLabels, { accept: datePattern, places: ["inline", "right"] });
  const date = labelled && readDate(labelled.text);
  if (labelled && date)
    return field(date, labelled, { valid: timeOf(date) < Date.now(), labelQuality: labelled.labelQuality });
  const year = findValue(lines, birthLabels, { accept: /^((?:19|20)\d{2})(?!\d)/, places: ["inline", "right"] });
  return year ? field(year.text, year, { valid: Number(year.text) <= new Date().getFullYear() }) : notFound;
}

/** Masked to the last four digits, as UIDAI asks of those who store it. */
function findNumber(pages: ReadPage[]): FieldReading {
  const best = findCardNumber(pages);
  if (!best) return notFound;
  return field(`**** **** ${best.digits.slice(8)}`, best, best.valid ? { proof: true } : { valid: false });
}

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const text = squash(lines.map((line) => line.text).join(" "));
  // Other papers quote the number, and their own headings say what they are.
  if (/TAXINVOICE|INCOMETAX|PERMANENTACCOUNT|REPUBLICOFINDIA|P<IND/.test(text)) return 0;
  const [number] = findNumbers(pages);
  const has = (label: string) => findLabels(lines, [label]).length > 0;
  const person =
    findLabels(lines, birthLabels).length > 0 || /\bFEMALE\b|\bMALE\b/i.test(lines.map((line) => line.text).join(" "));
  const score =
    (number?.valid ? 0.4 : number ? 0.2 : 0) +
    (has("Unique Identification Authority of India") || /UIDAI/.test(text) ? 0.4 : 0) +
    (has("Government of India") ? 0.25 : 0) +
    (/AADHAAR|ENROLMENTNO/.test(text) ? 0.25 : 0) +
    (findAadhaarQrs(pages).length > 0 ? 0.4 : 0) +
    (person ? 0.15 : 0) +
    (has("Address") ? 0.1 : 0);
  return Math.min(1, score);
}

function extract(pages: ReadPage[], { aadhaarQr } = nobodyTrusted): Extraction {
  const lines = linesOf(pages);
  const address = findAddress(lines);
  const formatted = address ? splitAddress(address.text) : null;
  const isAddress = address?.hasPin === true && (!formatted || isOfItsState(formatted));
  const printed: Extraction = {
    documentType: "AADHAAR",
    fields: {
      name: findName(lines),
      address: address
        ? field(address.text, address, { valid: isAddress, labelQuality: address.labelQuality })
        : notFound,
      aadhaar_number: findNumber(pages),
      date_of_birth: findBirthDate(lines),
    },
    extra: { formatted_address: formatted, qr: null },
  };
  return confirmByQr(printed, pages, aadhaarQr);
}

export const aadhaar: DocumentTypeReader = {
  documentType: "AADHAAR",
  isPrintedInColour: true,
  numberedBy: "aadhaar_number",
  detect,
  extract,
};
