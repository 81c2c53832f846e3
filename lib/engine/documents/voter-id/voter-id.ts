import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { readLabelledName } from "../labelled-name";
import { findNumber, numberField } from "../numbers";
import { repair } from "../text/confusable";
import { datePattern, readDate, timeOf } from "../text/dates";
import { findLabels, findValue } from "../text/labels";
import { linesOf, type PageLine } from "../text/lines";

/** The Election Commission's photo identity card (EPIC): the laminated card, the plastic one, and the e-EPIC. */

const headings = ["ELECTION COMMISSION OF INDIA", "ELECTOR PHOTO IDENTITY CARD", "Elector's Name"];
const ownLabels = /name|father|husband|mother|birth|gender|sex|age|elector|commission|identity|specimen|address/i;
/** Whose name it is not. */
const relatives = /fath|husb|moth|relati/i;

const printedNumber = /(?<![A-Za-z0-9])[A-Z0-9]{3}\s?[A-Z0-9]{7}(?![A-Za-z0-9])/g;

/** Three letters and seven digits (Election Commission, unique EPIC numbers). */
const findEpicNumber = (lines: PageLine[]) =>
  findNumber(lines, printedNumber, (text) => repair(text.replace(/\s/g, ""), "AAA9999999"));

/** Some cards give an age on a day instead: that day is no birth date. */
function readBirthDate(lines: PageLine[]): FieldReading {
  const ofBirth = lines.filter((line) => !/\bas\s*on\b/i.test(line.text));
  const span = findValue(ofBirth, ["Date of Birth / Age", "Date of Birth", "DOB"], { accept: datePattern });
  const date = span && readDate(span.text);
  return span && date
    ? field(date, span, { labelQuality: span.labelQuality, valid: timeOf(date) < Date.now() })
    : notFound;
}

/** M, F or T, as the passport has it. */
function readGender(lines: PageLine[]): FieldReading {
  const span = findValue(lines, ["Gender", "Sex"], { accept: /\b(female|male|transgender|third gender|[MF])\b/i });
  return span ? field(span.text.charAt(0).toUpperCase(), span, { labelQuality: span.labelQuality }) : notFound;
}

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const found = headings.filter((heading) => findLabels(lines, [heading]).length > 0).length;
  return Math.min(1, found * 0.4 + (found > 0 && findEpicNumber(lines) ? 0.3 : 0));
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  return {
    documentType: "VOTER_ID",
    fields: {
      voter_id: numberField(findEpicNumber(lines)),
      name: readLabelledName(lines, ["Elector's Name", "Name"], { relatives, labels: ownLabels }),
      date_of_birth: readBirthDate(lines),
      gender: readGender(lines),
    },
  };
}

export const voterId: DocumentTypeReader = {
  documentType: "VOTER_ID",
  isPrintedInColour: true,
  numberedBy: "voter_id",
  detect,
  extract,
};
