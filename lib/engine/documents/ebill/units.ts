import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { findValue } from "../text/labels";
import type { PageLine } from "../text/lines";

const count = /^(?:\(?(?:kwh|units)\)?[\s:]*)?(\d{1,7}(?:\.\d{1,3})?)(?![\d,/-])/i;

/** Readings stand at labels that dates share. */
const figure = (lines: PageLine[], labels: string[]): number | undefined => {
  const undated = lines.filter((line) => !/date/i.test(line.text));
  const span = findValue(undated, labels, { accept: count });
  return span && Number(span.text);
};

/** What the meter counted, times its factor. */
function countedUnits(lines: PageLine[]): number | undefined {
  const current = figure(lines, ["Current Reading", "Present Reading", "Pres Reading", "Closing Reading"]);
  const previous = figure(lines, ["Previous Reading", "Prev Reading", "Past Reading", "Opening Reading"]);
  const factor = figure(lines, ["Multiplying Factor", "Multiplication Factor", "MF", "Constant"]) ?? 1;
  return current === undefined || previous === undefined ? undefined : (current - previous) * factor;
}

/** Units of one kWh; proved, or doubted, by the two readings of the meter. */
export function readUnits(lines: PageLine[]): FieldReading {
  const labels = [
    ["Units Consumed", "Consumed Units", "Units Billed", "Billed Units", "Total Units", "Total Consumption"],
    ["Consumption"],
    ["Units"],
  ];
  const span = labels.map((list) => findValue(lines, list, { accept: count })).find((found) => found !== undefined);
  if (!span) return notFound;
  const value = String(Number(span.text));
  const counted = countedUnits(lines);
  const proof = counted === undefined ? {} : { proof: counted === Number(value) };
  return field(value, span, { labelQuality: span.labelQuality, ...proof });
}
