import { amountPattern, paise, readAmount } from "./amounts";
import { type PageLine, type Span, spanOf } from "./lines";

/** A printed amount, in paise, and where it stands. */
export interface PrintedAmount {
  paise: number;
  span: Span;
}

/** An amount as it stands in its line. */
export interface AmountInLine extends PrintedAmount {
  /** Characters of its line that it takes, the end excluded. */
  from: number;
  to: number;
}

const everyAmount = new RegExp(amountPattern, "gi");

/** The amounts in a line from a character on. A percentage is none. */
export function amountsIn(line: PageLine, start = 0): AmountInLine[] {
  return [...line.text.slice(start).matchAll(everyAmount)].flatMap((match) => {
    const from = start + match.index;
    const to = from + match[0].length;
    const amount = readAmount(match[0]);
    if (!amount || /^\s*%/.test(line.text.slice(to))) return [];
    return [{ paise: paise(amount), span: spanOf(line, from, to), from, to }];
  });
}

/** Whether an amount is a word of its own: no part of a code, a date or a section such as 80C. */
export const standsAlone = (line: PageLine, { from, to }: AmountInLine): boolean =>
  !/[\w/-]$/.test(line.text.slice(0, from)) && !/^[\w/-]/.test(line.text.slice(to));
