import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { rowsOf } from "../table/rows";
import { anyDatePattern, readDate, timeOf } from "../text/dates";
import { findValue } from "../text/labels";
import { type PageLine, type Span, spanOf } from "../text/lines";

interface FoundDate {
  date: string;
  span: Span;
}

const called = /period|from|between|statement|duration|transactions?\b/i;
const fromLabels = ["From Date", "Period From", "Statement From", "Start Date", "From"];
const toLabels = ["To Date", "Period To", "Statement To", "End Date", "To"];

const datesIn = (line: PageLine): FoundDate[] =>
  [...line.text.matchAll(new RegExp(anyDatePattern, "g"))].flatMap((match) => {
    const date = readDate(match[0]);
    return date ? [{ date, span: spanOf(line, match.index, match.index + match[0].length) }] : [];
  });

function labelled(lines: PageLine[], labels: string[]): FoundDate | undefined {
  const span = findValue(lines, labels, { accept: anyDatePattern, places: ["inline", "right", "below"] });
  const date = span && readDate(span.text);
  return span && date ? { date, span } : undefined;
}

/** Two dates in one row that is called a period ("01/04/2025 to 30/06/2025"), else one behind From and one behind To. */
function findPeriod(lines: PageLine[]): [FoundDate | undefined, FoundDate | undefined] {
  for (const row of rowsOf(lines)) {
    const dates = row.lines.flatMap(datesIn);
    const [from, to] = dates;
    if (from && to && dates.length === 2 && row.lines.some(({ text }) => called.test(text))) return [from, to];
  }
  return [labelled(lines, fromLabels), labelled(lines, toLabels)];
}

/** The days a statement runs from and to. @param days those of its rows, which must lie between */
export function readPeriod(lines: PageLine[], days: string[]): { period_from: FieldReading; period_to: FieldReading } {
  const [from, to] = findPeriod(lines);
  const times = days.map(timeOf);
  const isInOrder = !from || !to || timeOf(from.date) <= timeOf(to.date);
  const holds = (isRight: (time: number) => boolean) => isInOrder && times.every(isRight);
  const asField = (found: FoundDate | undefined, valid: boolean) =>
    found ? field(found.date, found.span, { valid }) : notFound;
  return {
    period_from: asField(from, from !== undefined && holds((time) => time >= timeOf(from.date))),
    period_to: asField(to, to !== undefined && holds((time) => time <= timeOf(to.date))),
  };
}
