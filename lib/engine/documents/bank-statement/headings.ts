import type { Headings } from "../table/columns";

export type ColumnName =
  | "date"
  | "description"
  | "reference"
  | "debit"
  | "credit"
  | "amount"
  | "side"
  | "balance"
  | "other";

/** What Indian banks call the columns of a statement; of a Q readers lose the tail. */
export const headings: Headings<ColumnName> = [
  ["other", /^(VALUE|EFFECTIVE)(DATE|DT)|^(SRNO|SLNO|SNO|SERIALNO|SR$|SL$|TRANSACTIONID|TRANID|BRANCHCODE|INIT)/],
  ["date", /^(TXN|TRAN|TRANS|TRANSACTION|POST|POSTING|BOOKING|ENTRY)?(DATE|DT$)/],
  ["description", /^(TRANSACTION)?(DESCRIPTION|NARRATION|PARTICULARS?|REMARKS|DETAILS)|^TRANSACTION$/],
  [
    "reference",
    /^(CH[QO]|CHE[QO]UE|CHEQ|INSTRUMENT|INSTR|INST|UTR|REFERENCE|REF)(CHQ|CHEQUE|REFERENCE|REF|UTR)?(NUMBER|NO|ID)?(REFERENCENO|REFNO|CHQNO|CHEQUENO)?/,
  ],
  ["debit", /^(WITHDRAWALS?|DEBITS?|PAIDOUT|PAYMENTS?|DRAMOUNT|DRAMT|DR$)(AMOUNT|AMT)?(DR)?(INR|RS)?/],
  ["credit", /^(DEPOSITS?|CREDITS?|PAIDIN|RECEIPTS?|CRAMOUNT|CRAMT|CR$)(AMOUNT|AMT)?(CR)?(INR|RS)?/],
  ["balance", /^(CLOSING|RUNNING|AVAILABLE|LEDGER)?BALANCE(AMOUNT|AMT)?(INR|RS)?/],
  ["side", /^(DRCR|CRDR|TYPE|DC$)/],
  ["amount", /^(TRANSACTION|TXN)?(AMOUNT|AMT)(INR|RS)?/],
];

/** A statement without these columns is none. */
export const isStatementHead = (names: Set<ColumnName>): boolean =>
  names.has("date") && names.has("balance") && (names.has("debit") || names.has("credit") || names.has("amount"));
