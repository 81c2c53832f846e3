import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { repair } from "../text/confusable";
import { datePattern, readDate, timeOf } from "../text/dates";
import { findLabels, findValue } from "../text/labels";
import { linesOf, type PageLine, type Span, spanOf } from "../text/lines";
import { namePattern, tidyName } from "../text/person-name";

/** The Election Commission's photo identity card (EPIC): the laminated card, the plastic one, and the e-EPIC. */

const headings = ["ELECTION COMMISSION OF INDIA", "ELECTOR PHOTO IDENTITY CARD", "Elector's Name"];
const ownLabels = /name|father|husband|mother|birth|gender|sex|age|elector|commission|identity|specimen|address/i;
/** Whose name it is not. */
const relatives = /fath|husb|moth|relati/i;

interface FoundNumber {
  value: string;
  repairs: number;
  span: Span;
}

/** Three letters and seven digits (Election Commission, unique EPIC numbers). */
function findNumber(lines: PageLine[]): FoundNumber | undefined {
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(/(?<![A-Za-z0-9])[A-Z0-9]{3}\s?[A-Z0-9]{7}(?![A-Za-z0-9])/g)].flatMap((match) => {
      const repaired = repair(match[0].replace(/\s/g, ""), "AAA9999999");
      if (!repaired) return [];
      const span = spanOf(line, match.index, match.index + match[0].length);
      return [{ value: repaired.text, repairs: repaired.changed, span }];
    }),
  );
  return found.sort((a, b) => a.repairs - b.repairs || b.span.confidence - a.span.confidence)[0];
}

function readName(lines: PageLine[]): FieldReading {
  const notRelatives = lines.filter((line) => !relatives.test(line.text));
  const span = findValue(notRelatives, ["Elector's Name", "Name"], {
    accept: namePattern,
    reject: ownLabels,
    within: 2.5,
  });
  return span ? field(tidyName(span.text), span, { labelQuality: span.labelQuality }) : notFound;
}

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
  return Math.min(1, found * 0.4 + (found > 0 && findNumber(lines) ? 0.3 : 0));
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const number = findNumber(lines);
  return {
    documentType: "VOTER_ID",
    fields: {
      voter_id: number ? field(number.value, number.span, { repairs: number.repairs }) : notFound,
      name: readName(lines),
      date_of_birth: readBirthDate(lines),
      gender: readGender(lines),
    },
  };
}

export const voterId: DocumentTypeReader = { documentType: "VOTER_ID", detect, extract };
