import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { fromPaise } from "../text/amounts";
import { findValue } from "../text/labels";
import type { PageLine } from "../text/lines";
import type { Booking, PlacedFigure } from "./booking";
import { readFigure, signed } from "./figures";
import type { Ledger } from "./ledger";
import { type CheckedBookings, checkBalances } from "./running-balance";

const labels = {
  opening: ["Opening Balance", "Opening Bal", "Op. Balance", "Balance Brought Forward", "Previous Balance"],
  closing: ["Closing Balance", "Closing Bal", "Cl. Balance", "Balance Carried Forward", "Clear Balance"],
  credits: ["Total Credits", "Total Credit Amount", "Total Deposits", "Total Credit", "Sum of Credits", "Credits"],
  debits: ["Total Debits", "Total Debit Amount", "Total Withdrawals", "Total Debit", "Sum of Debits", "Debits"],
};

/** A figure with paise, and what says its side; dates and counts are none. */
const amount =
  /(-?\s*(?:Rs\.?|INR|₹)?\s*-?(?:\d{1,3}(?:[,.]\s?\d{2,3})+|\d+)[.,]\s?\d{2}(?!\s?[\d.,/-]+\d|\d)\s*(?:\(?\s*(?:Cr|Dr)\b\.?\s*\)?)?)/i;

interface Labelled extends PlacedFigure {
  labelQuality: number;
}

/** Labels in their order: the first that is printed with a figure counts. */
function printed(lines: PageLine[], names: string[]): Labelled | undefined {
  for (const name of names) {
    const span = findValue(lines, [name], { accept: amount, within: 2.5 });
    const figure = span && readFigure(span.text);
    if (span && figure) return { figure, span, labelQuality: span.labelQuality };
  }
  return undefined;
}

const fromRow = (placed: Booking["balance"]): Labelled | undefined =>
  placed?.span && { figure: placed.figure, span: placed.span, labelQuality: 1 };
const paiseOf = (found: Booking["balance"]): number | undefined => found && signed(found.figure);
const sumOf = (bookings: Booking[], side: "debit" | "credit"): number =>
  bookings.reduce((sum, booking) => sum + (booking[side]?.paise ?? 0), 0);

export interface Sums {
  fields: Record<"opening_balance" | "closing_balance" | "total_credits" | "total_debits", FieldReading>;
  checked: CheckedBookings;
}

/** @param proof whether the rows say the same; undefined where they cannot */
const asField = (found: Labelled | undefined, paise: number | undefined, proof: boolean | undefined): FieldReading =>
  found && paise !== undefined
    ? field(fromPaise(paise), found.span, { labelQuality: found.labelQuality, proof })
    : notFound;

/**
 * Opening and closing balance and the sums of both sides, held against the rows. A balance that is not printed apart is
 * worked out from the oldest row, or is the newest row's.
 */
export function readSums(ledger: Ledger): Sums {
  const opening = printed(ledger.outside, labels.opening) ?? fromRow(ledger.opening);
  const closing = printed(ledger.outside, labels.closing) ?? fromRow(ledger.closing ?? ledger.carried);
  const checked = checkBalances(ledger.bookings, paiseOf(opening), paiseOf(closing));
  const { bookings, broken, isNewestFirst } = checked;
  const [oldest, newest] = isNewestFirst ? [bookings.at(-1), bookings[0]] : [bookings[0], bookings.at(-1)];
  const isWhole = bookings.length > 0 && broken.length === 0;
  const [debits, credits] = [sumOf(bookings, "debit"), sumOf(bookings, "credit")];
  const first = paiseOf(oldest?.balance);
  const start =
    first === undefined || !oldest ? undefined : first - (oldest.credit?.paise ?? 0) + (oldest.debit?.paise ?? 0);
  const end = paiseOf(newest?.balance);
  const total = (side: "debits" | "credits", sum: number) => {
    const found = printed(ledger.outside, labels[side]) ?? fromRow(ledger[side]);
    return asField(found, paiseOf(found), isWhole ? paiseOf(found) === sum : undefined);
  };
  const balance = (found: Labelled | undefined, derived: number | undefined, row: Booking | undefined) =>
    found
      ? asField(found, paiseOf(found), isWhole ? paiseOf(found) === derived : undefined)
      : asField(fromRow(row?.balance), derived, isWhole && bookings.length > 1 ? true : undefined);
  return {
    checked,
    fields: {
      opening_balance: balance(opening, start, oldest),
      closing_balance: balance(closing, end, newest),
      total_credits: total("credits", credits),
      total_debits: total("debits", debits),
    },
  };
}
