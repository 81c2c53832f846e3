import { textOf } from "../table/cells";
import { anyDatePattern, readDate } from "../text/dates";
import type { Span } from "../text/lines";
import { type Figure, readFigure } from "./figures";
import type { ColumnName } from "./headings";

export type Cells = Map<ColumnName, Span[]>;

/** A figure and where it stands. */
export interface PlacedFigure {
  figure: Figure;
  span: Span;
}

/** One row of a statement as printed. */
export interface Booking {
  /** DD/MM/YYYY. */
  date: string | null;
  description: string | null;
  reference: string | null;
  debit: Figure | undefined;
  credit: Figure | undefined;
  /** Without a place where it was worked out from the rows around it. */
  balance: { figure: Figure; span: Span | undefined } | undefined;
}

/** The last figure of a column: a currency may be printed before it. */
export function figureIn(cells: Cells, name: ColumnName): PlacedFigure | undefined {
  for (const span of [...(cells.get(name) ?? [])].reverse()) {
    const figure = readFigure(span.text);
    if (figure) return { figure, span };
  }
  return undefined;
}

/** Debit and credit, of two columns or of one with Dr or Cr. */
function movementOf(cells: Cells): Pick<Booking, "debit" | "credit"> {
  const single = figureIn(cells, "amount")?.figure;
  if (!single) return { debit: figureIn(cells, "debit")?.figure, credit: figureIn(cells, "credit")?.figure };
  const printed = /^\W*([CD])/i.exec(textOf(cells.get("side")) ?? "")?.[1]?.toUpperCase();
  // Where neither is printed the balances tell (running-balance.ts).
  const isCredit = single.side ? single.side === "Cr" : printed === "C";
  return isCredit ? { debit: undefined, credit: single } : { debit: single, credit: undefined };
}

/** Signs before a date: a frame's line, a dot. */
const MOST_BEFORE = 2;

/** The date a text begins with, and what follows it: the reader may have taken date and description for one cell. */
export function splitDate(text: string | null): { date: string | null; rest: string | null } {
  const match = anyDatePattern.exec(text ?? "");
  const date = match && match.index <= MOST_BEFORE ? readDate(match[0]) : undefined;
  if (!text || !match || !date) return { date: null, rest: text };
  return { date, rest: text.slice(match.index + match[0].length).trim() || null };
}

/** Parts of one text, with a space between them; none at a slash, behind which narrations are broken into lines. */
export const joinTexts = (...parts: (string | null)[]): string | null =>
  parts
    .filter((part) => part !== null)
    .join(" ")
    .replace(/(?<=\S\/) | (?=\/\S)/g, "")
    .trim() || null;

/** A narration without what is left of a frame before it, and UPI (NPCI's Unified Payments Interface) as it is written. */
export const tidyNarration = (text: string): string => text.replace(/^[\s:|.']+/, "").replace(/^UP[1l](?=\/)/, "UPI");

/** What a row says. */
export function toBooking(cells: Cells): Booking {
  const day = splitDate(textOf(cells.get("date")));
  const words = textOf(cells.get("description"));
  const inWords = day.date ? { date: null, rest: words } : splitDate(words);
  const description = joinTexts(day.rest, inWords.rest);
  return {
    date: day.date ?? inWords.date,
    description: description && tidyNarration(description),
    reference: textOf(cells.get("reference")),
    ...movementOf(cells),
    balance: figureIn(cells, "balance"),
  };
}

/** A row that begins a booking; the others continue one, or are none of it. */
export function isBooking({ date, description, debit, credit, balance }: Booking): boolean {
  const moves = debit !== undefined || credit !== undefined;
  return moves ? date !== null || balance !== undefined : date !== null && balance !== undefined && !!description;
}

/** A row of words alone. */
export const isContinuation = ({ debit, credit, balance, description, reference }: Booking): boolean =>
  !debit && !credit && !balance && (description !== null || reference !== null);
