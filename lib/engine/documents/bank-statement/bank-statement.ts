import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { readAccountHolder } from "../bank/account-holder";
import { findAccountNumber } from "../bank/account-number";
import { readBankName } from "../bank/bank-name";
import { readBranch } from "../bank/branch";
import { findIfsc, ifscField } from "../bank/ifsc";
import { field, notFound } from "../confidence";
import { findHead } from "../table/columns";
import { rowsOf } from "../table/rows";
import { fromPaise } from "../text/amounts";
import { findLabels, findValue } from "../text/labels";
import { linesOf, matchSpan, type PageLine } from "../text/lines";
import type { Booking } from "./booking";
import { type Figure, signed } from "./figures";
import { headings, isStatementHead } from "./headings";
import { readLedger } from "./ledger";
import { readPeriod } from "./period";
import { readSums } from "./sums";

/** A bank's statement of an account: whose, over which days, row by row with the balance after each. */

/** One row of the statement as it goes out; amounts as "123456.00", null where nothing is printed. */
export interface Transaction {
  date: string | null;
  description: string | null;
  reference: string | null;
  debit: string | null;
  credit: string | null;
  /** Below zero where the account is overdrawn. */
  balance: string | null;
}

const amountOf = (figure: Figure | undefined) => (figure ? fromPaise(figure.paise) : null);

const toTransaction = ({ date, description, reference, debit, credit, balance }: Booking): Transaction => ({
  date,
  // Lines of a frame are read as strokes at the ends.
  description: description?.replace(/^[\s|]+|[\s|]+$/g, "") || null,
  reference,
  debit: amountOf(debit),
  credit: amountOf(credit),
  balance: balance ? fromPaise(signed(balance.figure)) : null,
});

const typeLabels = ["Account Type", "A/C Type", "Type of Account", "Account Description", "Account Variant", "Product"];
const typePattern = /^([A-Za-z][A-Za-z ()/&-]{2,40}[A-Za-z)])/;
const typeInPassing =
  /\b((?:savings?|current|salary|overdraft|cash credit|recurring deposit)(?: bank)? (?:account|a\/c))\b/i;

/** Words are run together where the reader lost a space. */
const tidyType = (text: string) =>
  text
    .replace(/(savings?|current|salary)(?=accoun)/i, "$1 ")
    .replace(/\s*-\s*/g, " - ")
    .replace(/\s+/g, " ")
    .trim();

function readAccountType(lines: PageLine[]): FieldReading {
  const span = findValue(lines, typeLabels, { accept: typePattern, reject: /number|currency|status|branch/i });
  if (span) return field(tidyType(span.text), span, { labelQuality: span.labelQuality });
  const passing = lines.map((line) => matchSpan(line, typeInPassing)).find((found) => found !== undefined);
  return passing ? field(tidyType(passing.text), passing, { labelQuality: 0.7 }) : notFound;
}

const titles = [
  "Statement of Account",
  "Account Statement",
  "Bank Statement",
  "Statement of Transactions",
  "Transaction Statement",
  "Detailed Statement",
];
/** The head of the table and the account's description stand on the first pages. */
const PAGES_TO_KNOW = 2;

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages.slice(0, PAGES_TO_KNOW));
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  const hasHead = findHead(rowsOf(lines), headings, isStatementHead) !== undefined;
  const isTitled = has(...titles);
  if (!hasHead && !isTitled) return 0;
  const isAccount = findAccountNumber(lines).value !== null;
  const words = [has("IFSC", "MICR"), has("Opening Balance", "Closing Balance", "Balance Brought Forward")];
  const further = [isAccount, ...words].filter(Boolean).length;
  return Math.min(1, (hasHead ? 0.4 : 0) + (isTitled ? 0.2 : 0) + 0.15 * further);
}

function extract(pages: ReadPage[]): Extraction {
  const ledger = readLedger(linesOf(pages));
  const { outside } = ledger;
  const { fields, checked } = readSums(ledger);
  const ifsc = findIfsc(outside);
  const days = checked.bookings.flatMap(({ date }) => date ?? []);
  return {
    documentType: "BANK_STATEMENT",
    fields: {
      account_holder: readAccountHolder(outside),
      account_number: findAccountNumber(outside),
      ifsc: ifscField(ifsc),
      bank_name: readBankName(outside, ifsc),
      branch: readBranch(outside),
      account_type: readAccountType(outside),
      ...readPeriod(outside, days),
      ...fields,
    },
    extra: {
      transactions: checked.bookings.map(toTransaction),
      running_balance: { checked: checked.checked, broken: checked.broken, repaired: checked.repaired },
    },
  };
}

export const bankStatement: DocumentTypeReader = {
  documentType: "BANK_STATEMENT",
  numberedBy: "account_number",
  detect,
  extract,
};
