import type { FieldReading } from "../../pipeline/ports";
import { maskAccount } from "../bank/account-number";
import { field, notFound } from "../confidence";
import { findValue } from "../text/labels";
import type { PageLine } from "../text/lines";

const labels = [
  "Bank Account Number",
  "Bank Account No",
  "Bank A/c No",
  "Bank A/c",
  "Bank Acc No",
  "Bank Account",
  "Salary Account",
  "Account Number",
  "Account No",
  "A/c No",
];
/** Accounts that are no bank's: of provident funds, pension and insurance. */
const otherAccounts = /\b(PF|EPF|GPF|CPF|DCPS|NPS|PRAN|ESI|ESIC|pension|provident)\b/i;
/** Nine to eighteen digits, as banks of India number accounts; all but the last may be covered already. */
const account = /(?<![\dA-Z])([\dO*Xx][\dO*Xx -]{3,20}[\dO]{4})(?![\dA-Z])/;

/** The account the pay goes to: never more of it than the last four digits. */
export function readBankAccount(lines: PageLine[]): FieldReading {
  const own = lines.filter((line) => !otherAccounts.test(line.text));
  const span = findValue(own, labels, { accept: account });
  if (!span) return notFound;
  const number = span.text.replace(/[\s-]/g, "").replace(/O/g, "0");
  const valid = /^\d{9,18}$/.test(number) || /^[*Xx\d]*[*Xx][*Xx\d]*\d{4}$/.test(number);
  return field(maskAccount(number), span, { valid, labelQuality: span.labelQuality });
}
