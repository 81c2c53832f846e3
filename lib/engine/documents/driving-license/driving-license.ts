import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { dateField, findDate } from "../labelled-date";
import { readLabelledName } from "../labelled-name";
import { numberField } from "../numbers";
import { timeOf } from "../text/dates";
import { findLabels } from "../text/labels";
import { linesOf, type PageLine, squash } from "../text/lines";
import { statesByLetters } from "../text/state-letters";
import { findLicenceNumber, type LicenceNumber } from "./licence-number";

/** A driving licence: the states' older cards, and the card of one form for all of India (Form 7, since 2019). */

const ownLabels =
  /name|father|daughter|wife|birth|blood|valid|issue|licen[cs]e|driving|union|india|state|address|donor|holder|specimen|signature/i;
const relatives = /son|daughter|wife|s\/d\/w|s\/w\/d/i;
/** Nobody drives younger (Motor Vehicles Act 1988, section 4). Years. */
const YOUNGEST = 16;

/** Years from one date to another, both DD/MM/YYYY; fractions count. */
const yearsBetween = (from: string, to: string) => (timeOf(to) - timeOf(from)) / (365.25 * 86_400_000);

function readDates(lines: PageLine[], number: LicenceNumber | undefined) {
  const birth = findDate(lines, ["Date of Birth", "DOB"]);
  const issue = findDate(lines, ["Issue Date", "Date of Issue", "Date of First Issue", "DOI"]);
  const until = findDate(lines, ["Validity (NT)", "Valid Till", "Valid Upto", "Validity"]);
  // The number repeats the year of the first issue.
  const isFirstIssue = issue && number && Number(issue.value.slice(-4)) === number.year;
  const isOldEnough = !birth || !issue || yearsBetween(birth.value, issue.value) >= YOUNGEST;
  const isInOrder = !issue || !until || timeOf(issue.value) < timeOf(until.value);
  return {
    date_of_birth: dateField(birth, { valid: isOldEnough }),
    issue_date: dateField(issue, { valid: isOldEnough && isInOrder, ...(isFirstIssue && { proof: true }) }),
    valid_till: dateField(until, { valid: isInOrder }),
  };
}

/** The number names the state; the print of it proves that. */
function readState(lines: PageLine[], number: LicenceNumber | undefined): FieldReading {
  if (!number) return notFound;
  const state = statesByLetters[number.stateCode] as string;
  const isPrinted = lines.some((line) => squash(line.text).includes(squash(state)));
  return field(state, number.span, { repairs: number.repairs, ...(isPrinted && { proof: true }) });
}

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  if (!has("DRIVING LICENCE", "DRIVING LICENSE")) return 0;
  const dated = has("Issue Date", "Date of Issue", "DOI") ? 0.1 : 0;
  return Math.min(1, 0.45 + (findLicenceNumber(lines) ? 0.35 : 0) + dated + (has("Blood Group", "BG") ? 0.1 : 0));
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const number = findLicenceNumber(lines);
  return {
    documentType: "DRIVING_LICENSE",
    fields: {
      dl_number: numberField(number),
      name: readLabelledName(lines, ["Name"], { relatives, labels: ownLabels }),
      ...readDates(lines, number),
      state: readState(lines, number),
    },
  };
}

export const drivingLicense: DocumentTypeReader = {
  documentType: "DRIVING_LICENSE",
  isPrintedInColour: true,
  numberedBy: "dl_number",
  detect,
  extract,
};
