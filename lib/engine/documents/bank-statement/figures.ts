import { paise, readAmount } from "../text/amounts";

/** A printed figure with what says its direction. */
export interface Figure {
  /** Never negative. */
  paise: number;
  /** Cr: to the holder's good; Dr: to its debit, as is a minus. undefined where nothing is printed. */
  side: "Cr" | "Dr" | undefined;
  /** Digits as read: to see how far another figure is from it. */
  digits: string;
}

/**
 * Figures of a statement have paise: whole numbers are counts, dates and references. The point may be lost where commas
 * show that it was there (19,18713), or the last sign at the cell's edge (12,732.3).
 */
const printed =
  /^[^\dA-Z-]*(-)?\s*(?:Rs\.?|INR|₹)?\s*(-)?\s*((?:\d[\dOo]*[,.]\s?)+[\dOo]{2}|(?:\d[\dOo]*[,.]\s?)+\d{5}|(?:\d[\dOo]*[,.]\s?)+\d)\s*(-)?\s*[([]?\s*(C[Rr]|[D0][Rr]|CREDIT|DEBIT|[CDr])?\.?\s*[)\]]?\W*$/i;

const withPoint = (text: string): string => text.replace(/(\d{3})(\d{2})$/, "$1.$2");

/** Reads a cell of figures: 1,23,456.00, 500.00 Dr, -500.00, 500.00(Cr). */
export function readFigure(text: string): Figure | undefined {
  const match = printed.exec(text.trim());
  const figure = match?.[3] ?? "";
  const amount = match && readAmount(/\d{5}$/.test(figure) ? withPoint(figure) : figure);
  if (!match || !amount) return undefined;
  const isMinus = [match[1], match[2], match[4]].some((sign) => sign !== undefined);
  const letter = (match[5] ?? "").charAt(0).toUpperCase();
  const side = letter === "C" ? "Cr" : letter === "D" || letter === "0" || isMinus ? "Dr" : undefined;
  return { paise: paise(amount), side, digits: amount.replace(/\D/g, "") };
}

/** A balance: below zero where it is the bank's claim. */
export const signed = ({ paise: value, side }: Figure): number => (side === "Dr" ? -value : value);
