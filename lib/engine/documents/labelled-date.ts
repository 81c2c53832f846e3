import type { FieldReading } from "../pipeline/ports";
import { type Evidence, field, notFound } from "./confidence";
import { datePattern, readDate } from "./text/dates";
import { findValue, type LabelledValue } from "./text/labels";
import type { PageLine } from "./text/lines";

export interface FoundDate {
  /** DD/MM/YYYY. */
  value: string;
  span: LabelledValue;
}

/** A date by its label. */
export function findDate(lines: PageLine[], labels: string[]): FoundDate | undefined {
  const span = findValue(lines, labels, { accept: datePattern });
  const value = span && readDate(span.text);
  return span && value ? { value, span } : undefined;
}

export const dateField = (found: FoundDate | undefined, evidence: Evidence): FieldReading =>
  found ? field(found.value, found.span, { ...evidence, labelQuality: found.span.labelQuality }) : notFound;
