import type { FieldReading } from "../../pipeline/ports";
import { type Evidence, field, notFound } from "../confidence";
import { datePattern, readDate, timeOf } from "../text/dates";
import type { FormRow } from "../text/form-rows";
import { type PageLine, type Span, spanOf } from "../text/lines";

interface Dated {
  value: string;
  span: Span;
  labelQuality: number;
  /** The last word before it in its row. */
  after: string;
}

/** GST began on 1 July 2017; registrations of the laws before it were carried over to that day. */
const FIRST_DAY = Date.UTC(2017, 6, 1);
const DAY = 86_400_000;

/** Every date in a row, with the word that stands before it: From, To. */
function datesIn(row: FormRow | undefined): Dated[] {
  const found: Dated[] = [];
  let before = "";
  for (const line of row?.lines ?? []) {
    let from = 0;
    for (const match of line.text.matchAll(new RegExp(datePattern, "g"))) {
      before += ` ${line.text.slice(from, match.index)}`;
      from = match.index + match[0].length;
      const value = readDate(match[0]);
      const after = /([a-z]+)[^a-z]*$/i.exec(before)?.[1]?.toLowerCase() ?? "";
      if (row && value) {
        const span = spanOf(line, match.index, from);
        found.push({ value, span, labelQuality: row.labelQuality, after });
      }
    }
    before += ` ${line.text.slice(from)}`;
  }
  return found;
}

const asField = (date: Dated | undefined, evidence: Evidence = {}): FieldReading =>
  date ? field(date.value, date.span, { labelQuality: date.labelQuality, ...evidence }) : notFound;

const isInGst = ({ value }: Dated) => timeOf(value) >= FIRST_DAY && timeOf(value) <= Date.now() + DAY;

type Rows = Record<"liability" | "validity" | "issue", FormRow[]>;

/**
 * The certificate's dates. A registration without an end has "Not Applicable" in place of the last day, one that was asked
 * for freely has no date of liability.
 */
export function readDates(
  form: Rows,
  lines: PageLine[],
): Record<"date_of_liability" | "valid_from" | "valid_to" | "date_of_issue", FieldReading> {
  const [liability] = datesIn(form.liability[0]);
  const [issue] = datesIn(form.issue[0]);
  const period = datesIn(form.validity[0]);
  const to = period.find(({ after }) => after === "to") ?? period[1];
  const from = period.find((date) => date !== to);
  const granted = lines.some(({ text }) => /grant|approv/i.test(text) && issue && text.includes(issue.value));
  const isOrdered = !from || !to || timeOf(from.value) < timeOf(to.value);
  // The day of liability is where validity begins, unless the application came late (Rule 10(2) and (3)).
  const agree = liability !== undefined && from !== undefined && liability.value === from.value;
  const proof = agree ? { proof: true } : {};
  return {
    date_of_liability: asField(
      liability,
      liability && { valid: timeOf(liability.value) <= Date.now() + DAY, ...proof },
    ),
    valid_from: asField(from, from && { valid: isInGst(from) && isOrdered, ...proof }),
    valid_to: asField(to, { valid: isOrdered }),
    date_of_issue: asField(issue, issue && { valid: isInGst(issue), ...(granted && { proof: true }) }),
  };
}
