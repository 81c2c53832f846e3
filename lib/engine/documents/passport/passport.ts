import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { type Evidence, field, notFound } from "../confidence";
import { repair } from "../text/confusable";
import { datePattern, readDate, timeOf } from "../text/dates";
import { findLabels, findValue, type LabelledValue } from "../text/labels";
import { below, linesOf, type PageLine, type Span, spanOf, squash } from "../text/lines";
import { findMrz, type Mrz } from "./mrz";

/** The data page of an Indian passport: printed fields, and the machine-readable zone that repeats some with check digits. */

const labels =
  /passport|surname|given|nationality|date|place|birth|issue|expiry|type|country|code|sex|republic|signature/i;
const printedText = /^([A-Z][A-Z .,'()\-/]+)$/;

const printed = (lines: PageLine[], names: string[], accept: RegExp) =>
  findValue(lines, names, { accept, reject: labels, places: ["below", "inline", "right"], within: 2.6 });

/** A value that stands in the zone, in print, or in both: agreement proves it, so does a check digit. */
function twice(
  zone: { value: string | null; span: Span | undefined; proven: boolean },
  print: { value: string | undefined; span: LabelledValue | undefined },
): FieldReading {
  const same = zone.value !== null && print.value !== undefined && squash(zone.value) === squash(print.value);
  const { span: printSpan } = print;
  if (zone.value !== null && zone.span && (zone.proven || !print.value)) {
    const evidence: Evidence = zone.proven || same ? { proof: true } : {};
    // Shown where a person reads it, if it is read there alike; the zone's long line says less of one value.
    return field(zone.value, same && printSpan ? printSpan : zone.span, evidence);
  }
  if (print.value === undefined || !printSpan) return notFound;
  if (same) return field(print.value, printSpan, { proof: true });
  return field(print.value, printSpan, {
    labelQuality: printSpan.labelQuality,
    ...(zone.value === null ? {} : { proof: false }),
  });
}

function readNumber(lines: PageLine[], mrz: Mrz | undefined): FieldReading {
  const span = printed(
    lines,
    ["Passport No", "Passport Number"],
    /(?<![A-Z0-9])([A-Z0-9]\s?[0-9OIQSZBGDL]{7})(?![A-Z0-9])/,
  );
  const repaired = span && repair(span.text.replace(/\s/g, ""), "A9999999");
  const zone = { value: mrz?.passportNumber ?? null, span: mrz?.second, proven: mrz?.proven.passportNumber ?? false };
  return twice(zone, { value: repaired?.text, span });
}

const dateOf = (lines: PageLine[], names: string[]) => {
  const span = printed(lines, names, datePattern);
  return { value: span && readDate(span.text), span };
};

function readName(lines: PageLine[], mrz: Mrz | undefined): FieldReading {
  const surname = printed(lines, ["Surname"], printedText);
  const given = printed(lines, ["Given Name(s)", "Given Names", "Given Name"], printedText);
  const inPrint = given && [given.text, surname?.text].filter(Boolean).join(" ").replace(/\s+/g, " ").trim();
  const inZone = mrz && [mrz.givenNames, mrz.surname].filter(Boolean).join(" ");
  const isSame = inPrint && inZone && squash(inPrint) === squash(inZone);
  // The zone parts its words by a sign of its own: its spaces are surer than those of the print.
  if (isSame && inZone && given) return field(inZone, given, { proof: true });
  // Print without a surname that the zone has was not read whole.
  if (inPrint && given && (surname || !mrz?.surname)) {
    const { labelQuality } = given;
    return field(inPrint, given, { labelQuality, ...(inZone ? { proof: false } : {}) });
  }
  return inZone && mrz ? field(inZone, mrz.first) : notFound;
}

function readGender(lines: PageLine[], mrz: Mrz | undefined): FieldReading {
  const span = printed(lines, ["Sex", "Gender"], /^(?:.*\s)?([MFX])$/);
  return twice({ value: mrz?.gender ?? null, span: mrz?.second, proven: false }, { value: span?.text, span });
}

/** A passport is valid for ten years, a minor's for five, less a day (Passports Rules 1980). */
function isIssuedBefore(issue: string, expiry: string | null): boolean | undefined {
  if (!expiry) return undefined;
  const [day = 1, month = 1, year = 1970] = issue.split("/").map(Number);
  return [5, 10].some((years) => Math.abs(Date.UTC(year + years, month - 1, day - 1) - timeOf(expiry)) <= 86_400_000);
}

function readIssueDate(lines: PageLine[], expiry: string | null): FieldReading {
  const { value, span } = dateOf(lines, ["Date of Issue"]);
  if (!value || !span) return notFound;
  const isTerm = isIssuedBefore(value, expiry);
  const valid = !expiry || timeOf(value) < timeOf(expiry);
  return field(value, span, { valid, labelQuality: span.labelQuality, ...(isTerm ? { proof: true } : {}) });
}

const tidyPlace = (text: string) => text.trim().replace(/\s*,\s*/g, ", ");

function readPlace(lines: PageLine[], names: string[]): FieldReading {
  const span = printed(lines, names, printedText);
  return span ? field(tidyPlace(span.text), span, { labelQuality: span.labelQuality }) : notFound;
}

/**
 * The label of the place of issue is the smallest print of the page: where it was not read whole, a label that ends in
 * "issue" and is not the date's leads to it, or its place above the date's.
 */
function readPlaceOfIssue(lines: PageLine[], placeOfBirth: string | null): FieldReading {
  const found = readPlace(lines, ["Place of Issue"]);
  if (found.value) return found;
  const [date] = findLabels(lines, ["Date of Issue"]);
  const ending = lines.filter((line) => line !== date?.line && /ISSUE$/.test(squash(line.text)));
  const [under] = ending.flatMap((line) => below(lines, line, 2.6));
  const over = date && lines.filter((line) => isAbove(line, date.line)).at(-1);
  const line = [under, over].find(
    (one) =>
      one && printedText.test(one.text) && !labels.test(one.text) && squash(one.text) !== squash(placeOfBirth ?? ""),
  );
  return line ? field(tidyPlace(line.text), spanOf(line), { labelQuality: 0.5 }) : notFound;
}

/** Right above, in the same column; what stands further up is the place of birth. */
function isAbove(line: PageLine, label: PageLine): boolean {
  const gap = label.box.y - (line.box.y + line.box.height);
  return gap > -0.3 * label.box.height && gap < 1.6 * label.box.height && Math.abs(line.box.x - label.box.x) < 0.03;
}

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const has = (label: string) => findLabels(lines, [label]).length > 0;
  const mrz = findMrz(lines);
  const found = ["Passport No", "Surname", "Given Name", "Place of Issue", "Date of Expiry", "Place of Birth"].filter(
    has,
  );
  return Math.min(1, (mrz ? 0.6 : 0) + found.length * 0.13 + (has("Republic of India") ? 0.15 : 0));
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const mrz = findMrz(lines);
  const inZone = (value: string | null | undefined, proven: boolean | undefined) => ({
    value: value ?? null,
    span: mrz?.second,
    proven: proven ?? false,
  });
  const expiry = twice(inZone(mrz?.expiryDate, mrz?.proven.expiryDate), dateOf(lines, ["Date of Expiry"]));
  const placeOfBirth = readPlace(lines, ["Place of Birth"]);
  return {
    documentType: "PASSPORT",
    fields: {
      passport_number: readNumber(lines, mrz),
      name: readName(lines, mrz),
      date_of_birth: twice(inZone(mrz?.birthDate, mrz?.proven.birthDate), dateOf(lines, ["Date of Birth"])),
      place_of_birth: placeOfBirth,
      gender: readGender(lines, mrz),
      date_of_issue: readIssueDate(lines, expiry.value),
      date_of_expiry: expiry,
      place_of_issue: readPlaceOfIssue(lines, placeOfBirth.value),
    },
  };
}

export const passport: DocumentTypeReader = {
  documentType: "PASSPORT",
  isPrintedInColour: true,
  numberedBy: "passport_number",
  detect,
  extract,
};
