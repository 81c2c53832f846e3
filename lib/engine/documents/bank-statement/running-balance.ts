import { distance } from "fastest-levenshtein";
import type { Booking } from "./booking";
import { type Figure, signed } from "./figures";

/** How each row's balance follows from the one before. */
export interface RunningBalance {
  /** Rows that could be compared. */
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

const isNear = (figure: Figure | undefined, paise: number): boolean =>
  figure !== undefined && distance(figure.digits.replace(/^0+/, ""), String(Math.abs(paise))) <= MOST_MISREAD;

const withBalance = (booking: Booking, paise: number): Booking | undefined =>
  booking.balance && { ...booking, balance: { ...booking.balance, figure: asFigure(paise) } };

/** The one reading of a row under which it follows from the row before, and the row behind it from it. */
function repairRow(row: Booking, before: number, next: Booking | undefined, end: number | undefined) {
  const balance = balanceOf(row);
  if (balance === undefined) return undefined;
  const swapped = { ...row, debit: row.credit, credit: row.debit };
  if (before + movement(swapped) === balance) return swapped;
  const confirms = (paise: number) =>
    next ? balanceOf(next) !== undefined && paise + movement(next) === balanceOf(next) : paise === end;
  const expected = before + movement(row);
  const moved = balance - before;
  const readings: (Booking | undefined)[] = [];
  if (confirms(expected) && isNear(row.balance?.figure, expected)) readings.push(withBalance(row, expected));
  if (confirms(balance) && isNear(row.credit ?? row.debit, moved)) {
    const amount = asFigure(moved);
    readings.push({ ...row, debit: moved < 0 ? amount : undefined, credit: moved < 0 ? undefined : amount });
  }
  return readings.length === 1 ? readings[0] : undefined;
}

/** @param rows oldest first */
function checkInOrder(rows: Booking[], start: number | undefined, end: number | undefined) {
  const result = { checked: 0, broken: [] as number[], repaired: [] as number[], rows: [...rows] };
  let before = start;
  for (const [index, row] of rows.entries()) {
    const balance = balanceOf(row);
    if (before !== undefined && balance !== undefined) {
      result.checked++;
      if (before + movement(row) !== balance) {
        const repaired = repairRow(row, before, rows[index + 1], end);
        if (repaired) {
          result.rows[index] = repaired;
          result.repaired.push(index);
        } else result.broken.push(index);
      }
    } else if (before !== undefined) result.broken.push(index);
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
