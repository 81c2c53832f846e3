import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { dateField, findDate } from "../labelled-date";
import { datePattern, readDate, timeOf } from "../text/dates";
import { findValue } from "../text/labels";
import type { PageLine } from "../text/lines";

const date = datePattern.source;
const twoDates = new RegExp(`(${date}\\s*(?:to|till|upto|and|[-–~])?\\s*${date})`, "i");
const month = /^([A-Za-z]{3,9}[\s\-,'./]*(?:20)?\d{2}|[01]?\d[\s\-./]+20\d{2})(?!\d)/;

/** From and to, as one figure behind its label, else the days the meter was read on. */
export function readPeriod(lines: PageLine[]): Record<"billing_period_from" | "billing_period_to", FieldReading> {
  const whole = findValue(lines, ["Billing Period", "Bill Period", "Period of Supply", "Period"], { accept: twoDates });
  const [from, to] = whole ? [...whole.text.matchAll(new RegExp(date, "g"))].map(([text]) => readDate(text)) : [];
  if (whole && from && to) {
    const evidence = { labelQuality: whole.labelQuality, valid: timeOf(from) < timeOf(to) };
    return { billing_period_from: field(from, whole, evidence), billing_period_to: field(to, whole, evidence) };
  }
  const previous = findDate(lines, ["Previous Reading Date", "Prev Reading Date", "Past Reading Date"]);
  const current = findDate(lines, ["Current Reading Date", "Present Reading Date", "Pres Reading Date"]);
  const valid = !previous || !current || timeOf(previous.value) < timeOf(current.value);
  return { billing_period_from: dateField(previous, { valid }), billing_period_to: dateField(current, { valid }) };
}

/** MM/YYYY of what the bill calls its month. */
export function readMonth(lines: PageLine[]): FieldReading {
  const labels = ["Bill of Supply for the Month of", "Bill for the Month of", "For the Month of"];
  const span = findValue(lines, [...labels, "Billing Month", "Bill Month", "Month"], { accept: month });
  const written = span?.text.replace(/(?<!\d)(\d{2})$/, "20$1").replace(/[\s,'./]+/g, "-");
  const first = written && readDate(`01-${written}`);
  return span && first ? field(first.slice(3), span, { labelQuality: span.labelQuality }) : notFound;
}
