import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { readDate, timeOf } from "../text/dates";
import type { Span } from "../text/lines";
import { groupSpan, type Prose } from "../text/prose";
import { readWords } from "../text/words-to-number";

/** 12/11/2025, 12-11-2025, 12th November 2025, 12th day of November, 2025. */
const day =
  "\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|\\d{1,2}\\s*(?:st|nd|rd|th)?\\s*(?:day\\s*of)?[\\s-]*[A-Za-z]{3,9}\\s*[-,.]?\\s*\\d{4}";
const agreed = new RegExp(
  `(?:executed|made|entered|signed)\\b[^\\d]{0,90}?(?:on|of|this|the|dated)\\s*(?:this\\s*)?(?:the\\s*)?(${day})`,
  "i",
);
const dated = new RegExp(`(?:dated|date\\s*:)\\s*(?:this\\s*)?(?:the\\s*)?(${day})`, "i");
const begins = new RegExp(
  `(?:commenc\\w*|starting|beginning|effect(?:ive)?|w\\.?\\s?e\\.?\\s?f\\.?)\\s*(?:from|on|w\\.?e\\.?f\\.?)?\\s*(?:the\\s*)?(${day})`,
  "i",
);
const ends = new RegExp(
  `(?:ending|expiring|expires?|ends?|terminating|till|until|up\\s*to|\\bto)\\s*(?:on\\s*)?(?:the\\s*)?(${day})`,
  "i",
);
/** How far behind the beginning the end stands. Characters. */
const END_REACH = 90;
const term =
  /(?:period|term|duration|tenure)\s*(?:of\s*)?(?:only\s*)?(\d{1,3}|[A-Za-z]+(?:\s*[A-Za-z]+)?)\s*(?:\(\s*([A-Za-z\s]+|\d{1,3})\s*(?:only)?\s*\)?\s*)?\s*(months?|years?)/i;

interface Day {
  value: string;
  span: Span;
  /** Behind it, in the prose. */
  end: number;
}

/** Reads a deed's date. @returns DD/MM/YYYY */
const readDay = (text: string) =>
  readDate(text.replace(/(\d)\s*(?:st|nd|rd|th)\b/i, "$1").replace(/\s*(?:st|nd|rd|th)?\s*day\s*of\s*/i, " "));

function findDay(prose: Prose, pattern: RegExp, from = 0, reach = Number.POSITIVE_INFINITY): Day | undefined {
  const match = pattern.exec(prose.text.slice(from, from + reach));
  if (!match?.[1]) return undefined;
  match.index += from;
  const value = readDay(match[1]);
  const span = groupSpan(prose, match, 1);
  return value && span ? { value, span, end: match.index + match[0].length } : undefined;
}

interface Term {
  months: number;
  span: Span;
  proof: boolean | undefined;
}

const numberOf = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : readWords(text));

/** "11 (Eleven) months": the figure, proved by the word. */
function findTerm(prose: Prose): Term | undefined {
  const match = term.exec(prose.text);
  const count = match?.[1] && numberOf(match[1]);
  const span = match && groupSpan(prose, match, 1);
  if (!match || !count || !span) return undefined;
  const again = match[2] && numberOf(match[2].trim());
  const factor = /year/i.test(match[3] ?? "") ? 12 : 1;
  return { months: count * factor, span, proof: again ? again === count : undefined };
}

const dayMilliseconds = 86_400_000;

/** Whether a period is that many months, to a few days. */
function lasts(from: string, to: string, months: number): boolean {
  const days = (timeOf(to) - timeOf(from)) / dayMilliseconds;
  return Math.abs(days - months * 30.44) < 5;
}

/** The day of the deed, its term in months and, where they are written, the days it begins and ends on. */
export function readTerm(
  prose: Prose,
): Record<"period_from" | "period_to" | "term_months" | "agreement_date", FieldReading> {
  const made = findDay(prose, agreed) ?? findDay(prose, dated);
  const length = findTerm(prose);
  const from = findDay(prose, begins);
  const to = from && findDay(prose, ends, from.end, END_REACH);
  const agree = from && to && length ? lasts(from.value, to.value, length.months) : undefined;
  const valid = !from || !to || timeOf(from.value) < timeOf(to.value);
  const proof = agree === undefined ? {} : { proof: agree };
  const readDated = (found: Day | undefined, evidence: object): FieldReading =>
    found ? field(found.value, found.span, { labelQuality: 0.8, ...evidence }) : notFound;
  return {
    period_from: readDated(from, { valid, ...proof }),
    period_to: readDated(to, { valid, ...proof }),
    term_months: length
      ? field(String(length.months), length.span, {
          ...(length.proof !== undefined && { proof: length.proof }),
          ...proof,
        })
      : notFound,
    agreement_date: readDated(made, { valid: !made || timeOf(made.value) <= Date.now() + dayMilliseconds }),
  };
}
