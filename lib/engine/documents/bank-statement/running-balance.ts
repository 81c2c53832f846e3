import { distance } from "fastest-levenshtein";
import type { Booking } from "./booking";
import { type Figure, signed } from "./figures";

/** How each row's balance follows from the one before. */
export interface RunningBalance {
  /** Rows whose balance could be held against the one before. */
  checked: number;
  /** Rows, from 1, whose figures do not follow. */
  broken: number[];
  /** Rows, from 1, that were put right: one figure or the column was misread, and the rows around it say how. */
  repaired: number[];
}

export interface CheckedBookings extends RunningBalance {
  bookings: Booking[];
  isNewestFirst: boolean;
}

/** Characters by which a figure may have been misread and still be the one that the others ask for. */
const MOST_MISREAD = 1;

const movement = ({ debit, credit }: Booking): number => (credit?.paise ?? 0) - (debit?.paise ?? 0);
const balanceOf = (booking: Booking | undefined): number | undefined =>
  booking?.balance && signed(booking.balance.figure);

const asFigure = (paise: number): Figure => ({
  paise: Math.abs(paise),
  side: paise < 0 ? "Dr" : undefined,
  digits: String(Math.abs(paise)),
});

/** Whether a figure may be a misreading of the one that is wanted. One that was not read may be any. */
const isNear = (figure: Figure | undefined, paise: number): boolean =>
  figure === undefined || distance(figure.digits.replace(/^0+/, ""), String(Math.abs(paise))) <= MOST_MISREAD;

const withBalance = (row: Booking, paise: number): Booking => ({
  ...row,
  balance: { figure: asFigure(paise), span: row.balance?.span },
});

const withMovement = (row: Booking, paise: number): Booking =>
  paise < 0
    ? { ...row, debit: asFigure(paise), credit: undefined }
    : { ...row, debit: undefined, credit: asFigure(paise) };

/**
 * The one reading of a row under which it follows from the row before and the row behind it from it; undefined where there
 * is none, or more than one.
 * @param next the balance after the next row, less what it moves; the printed closing balance behind the last row
 */
function repairRow(row: Booking, before: number, next: number | undefined): Booking | undefined {
  const balance = balanceOf(row);
  const swapped = { ...row, debit: row.credit, credit: row.debit };
  const moves = row.debit !== undefined || row.credit !== undefined;
  if (balance !== undefined && moves && before + movement(swapped) === balance) return swapped;
  if (next === undefined) return undefined;
  const readings = [
    ...(moves && next === before + movement(row) && isNear(row.balance?.figure, next) ? [withBalance(row, next)] : []),
    ...(next === balance && next !== before && isNear(row.credit ?? row.debit, next - before)
      ? [withMovement(row, next - before)]
      : []),
  ];
  return readings.length === 1 ? readings[0] : undefined;
}

/** What a row's balance must be for the next row to follow from it. */
function wantedBy(next: Booking | undefined): number | undefined {
  const balance = balanceOf(next);
  const moves = next?.debit !== undefined || next?.credit !== undefined;
  return next && moves && balance !== undefined ? balance - movement(next) : undefined;
}

/** @param rows oldest first */
function checkInOrder(rows: Booking[], start: number | undefined, end: number | undefined) {
  const result = { checked: 0, broken: [] as number[], repaired: [] as number[], rows: [...rows] };
  let before = start;
  for (const [index, row] of rows.entries()) {
    const balance = balanceOf(row);
    if (before !== undefined) {
      result.checked++;
      if (balance === undefined || before + movement(row) !== balance) {
        const next = index + 1 < rows.length ? wantedBy(rows[index + 1]) : end;
        const repaired = repairRow(row, before, next);
        if (repaired) {
          result.rows[index] = repaired;
          result.repaired.push(index);
        } else result.broken.push(index);
      }
    }
    before = balanceOf(result.rows[index]);
  }
  return result;
}

/**
 * Holds every row's balance against the one before it and its debit or credit. Which end of the table is the older one is
 * seen from the balances themselves: some banks print the newest row first.
 * @param start printed opening balance, paise
 * @param end printed closing balance, paise
 */
export function checkBalances(
  bookings: Booking[],
  start: number | undefined,
  end: number | undefined,
): CheckedBookings {
  const forwards = checkInOrder(bookings, start, end);
  const backwards = checkInOrder([...bookings].reverse(), start, end);
  const faults = ({ broken, repaired }: typeof forwards) => broken.length + repaired.length;
  const isNewestFirst = faults(backwards) < faults(forwards);
  const { checked, rows, broken, repaired } = isNewestFirst ? backwards : forwards;
  const place = (index: number) => (isNewestFirst ? bookings.length - index : index + 1);
  const places = (indexes: number[]) => indexes.map(place).sort((a, b) => a - b);
  return {
    bookings: isNewestFirst ? rows.reverse() : rows,
    ...{ checked, broken: places(broken), repaired: places(repaired), isNewestFirst },
  };
}
