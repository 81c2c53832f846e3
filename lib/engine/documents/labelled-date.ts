import type { FieldReading } from "../pipeline/ports";
import { type Evidence, field, notFound } from "./confidence";
import { datePattern, readDate } from "./text/dates";
import { findValue, type LabelledValue, type ValueOptions } from "./text/labels";
import type { PageLine } from "./text/lines";

/** A date found by its label. */
export interface FoundDate {
  /** DD/MM/YYYY. */
  value: string;
  span: LabelledValue;
}

/** The date that belongs to one of the labels. */
export function findDate(
  lines: PageLine[],
  labels: string[],
  options: Omit<ValueOptions, "accept"> = {},
): FoundDate | undefined {
  const span = findValue(lines, labels, { ...options, accept: datePattern });
  const value = span && readDate(span.text);
  return span && value ? { value, span } : undefined;
}

export const dateField = (found: FoundDate | undefined, evidence: Evidence = {}): FieldReading =>
  found ? field(found.value, found.span, { ...evidence, labelQuality: found.span.labelQuality }) : notFound;
