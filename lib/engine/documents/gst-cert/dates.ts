import type { FieldReading } from "../../pipeline/ports";
import { datesIn, isNoLaterThanToday, type RowDate, rowDateField } from "../form-fields";
import { timeOf } from "../text/dates";
import type { FormRow } from "../text/form-rows";
import type { PageLine } from "../text/lines";

/** GST began on 1 July 2017; registrations of the laws before it were carried over to that day. */
const FIRST_DAY = Date.UTC(2017, 6, 1);

const isInGst = (date: RowDate) => timeOf(date.value) >= FIRST_DAY && isNoLaterThanToday(date);

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
  const isGranted = lines.some(({ text }) => /grant|approv/i.test(text) && issue && text.includes(issue.value));
  const isOrdered = !from || !to || timeOf(from.value) < timeOf(to.value);
  // The day of liability is where validity begins, unless the application came late (Rule 10(2) and (3)).
  const agree = liability !== undefined && from !== undefined && liability.value === from.value;
  const proof = agree ? { proof: true } : {};
  return {
    date_of_liability: rowDateField(liability, liability && { valid: isNoLaterThanToday(liability), ...proof }),
    valid_from: rowDateField(from, from && { valid: isInGst(from) && isOrdered, ...proof }),
    valid_to: rowDateField(to, { valid: isOrdered }),
    date_of_issue: rowDateField(issue, issue && { valid: isInGst(issue), ...(isGranted && { proof: true }) }),
  };
}
