import type { FieldReading } from "../pipeline/ports";
import { field, notFound } from "./confidence";
import { timeOf } from "./text/dates";
import { findValue } from "./text/labels";
import type { PageLine } from "./text/lines";

/**
 * The year in which a year's income is assessed: two years, one after the other, as 2024-25 (Income-tax Act, section 2(9)).
 * @param filed when a return was filed, DD/MM/YYYY: never before the year begins
 */
export function readAssessmentYear(lines: PageLine[], filed: string | null = null): FieldReading {
  const accept = /(?<!\d)(20\d{2}\s?[-–]\s?(?:20)?\d{2})(?!\d)/;
  const span = findValue(lines, ["Assessment Year", "Year"], { accept, within: 4 });
  const [first, second] = (span?.text.match(/\d+/g) ?? []).map(Number);
  if (!span || first === undefined || second === undefined) return notFound;
  const isNext = second % 100 === (first + 1) % 100;
  const isFiledInTime = !filed || timeOf(filed) >= Date.UTC(first, 3, 1);
  const value = `${first}-${String(second % 100).padStart(2, "0")}`;
  return field(value, span, { valid: isNext && isFiledInTime, labelQuality: span.labelQuality });
}
