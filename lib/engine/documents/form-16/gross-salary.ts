import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { fromPaise } from "../text/amounts";
import { findLabels } from "../text/labels";
import { type PageLine, rightOf, squash } from "../text/lines";
import { amountsIn, type PrintedAmount, standsAlone } from "../text/printed-amounts";

/** The amount of a row: the last, with paise or without, that stands alone; a single digit is an item's number. */
function amountOf(lines: PageLine[], line: PageLine, from = 0): PrintedAmount | undefined {
  const alone = (cell: PageLine, start: number) => amountsIn(cell, start).filter((amount) => standsAlone(cell, amount));
  return [...alone(line, from), ...rightOf(lines, line).flatMap((cell) => alone(cell, 0))]
    .filter(({ span }) => /\d{3}|\.\d\d/.test(span.text))
    .at(-1);
}

/**
 * Salary before anything is taken off (Income-tax Act, section 17): Part B gives it as the total of salary, perquisites and
 * profits in lieu; employers' own programs in the row that is called so.
 */
export function readGrossSalary(lines: PageLine[]): FieldReading {
  for (const { line, end, quality } of findLabels(lines, ["Gross Salary"])) {
    const inRow = amountOf(lines, line, end);
    if (inRow) return field(fromPaise(inRow.paise), inRow.span, { labelQuality: quality });
    const under = lines
      .filter((other) => other.page === line.page && other.level > line.level)
      .sort((a, b) => a.level - b.level);
    const total = under.find((other) => /^[A-E0]?TOTAL$/.test(squash(other.text)) && amountOf(lines, other));
    const amount = total && amountOf(lines, total);
    if (!total || !amount) continue;
    const parts = under
      .filter((other) => other.level < total.level && /section\s*17|17\s*\([123]\)/i.test(other.text))
      .flatMap((other) => amountOf(lines, other) ?? []);
    const sum = parts.reduce((all, part) => all + part.paise, 0);
    const proof = parts.length > 0 && sum === amount.paise ? { proof: true } : {};
    return field(fromPaise(amount.paise), amount.span, { labelQuality: quality, ...proof });
  }
  return notFound;
}
