import { readAmount } from "./text/amounts";
import { findValue, type LabelledValue, type ValueOptions } from "./text/labels";
import type { PageLine } from "./text/lines";

/** An amount at the beginning of what stands behind a label, but for a note in brackets; no share in per cent, no date. */
const printedAmount =
  /^(?:\([^()\d]{0,24}\)?[\s:.=]*)?(?:(?:Rs|INR|₹|Rupees)\.?[\s:.=]*)?((?:\d{1,3}(?:[,.]\s?\d{2,3})+|\d+)(?:\.\s?\d{1,2})?)(?!\d|\s*%|[-/]\d)/i;

export interface FoundAmount {
  /** Rupees with two decimals. */
  value: string;
  span: LabelledValue;
}

/** The amount at the first of the labels that has one. */
export function findAmount(
  lines: PageLine[],
  labels: string[],
  options: Omit<ValueOptions, "accept"> = {},
): FoundAmount | undefined {
  for (const label of labels) {
    const span = findValue(lines, [label], { ...options, accept: printedAmount });
    const value = span && readAmount(span.text);
    if (span && value) return { value, span };
  }
  return undefined;
}
