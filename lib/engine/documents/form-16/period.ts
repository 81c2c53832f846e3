import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { datePattern, readDate, timeOf } from "../text/dates";
import { findValue } from "../text/labels";
import type { PageLine } from "../text/lines";

const accept = new RegExp(`^\\W*${datePattern.source}`);

function findDate(lines: PageLine[], labels: string[]) {
  const span = findValue(lines, labels, { accept, within: 4 });
  const value = span && readDate(span.text);
  return span && value ? { value, span } : undefined;
}

/**
 * From when to when the employee was paid: within the financial year before the assessment year. The year's own first and
 * last day are proven by that.
 */
export function readPeriod(
  lines: PageLine[],
  assessmentYear: string | null,
): Record<"period_from" | "period_to", FieldReading> {
  const from = findDate(lines, ["Period From", "From"]);
  const to = findDate(lines, ["Period To", "To"]);
  const year = assessmentYear ? Number(assessmentYear.slice(0, 4)) : undefined;
  const isInYear = (date: string) =>
    year === undefined || (timeOf(date) >= Date.UTC(year - 1, 3, 1) && timeOf(date) <= Date.UTC(year, 2, 31));
  const isInOrder = !from || !to || timeOf(from.value) < timeOf(to.value);
  const toField = (found: typeof from, own: string): FieldReading => {
    if (!found) return notFound;
    const proof = year !== undefined && found.value === own ? { proof: true } : {};
    const valid = isInOrder && isInYear(found.value);
    return field(found.value, found.span, { valid, labelQuality: found.span.labelQuality, ...proof });
  };
  return {
    period_from: toField(from, `01/04/${(year ?? 0) - 1}`),
    period_to: toField(to, `31/03/${year}`),
  };
}
