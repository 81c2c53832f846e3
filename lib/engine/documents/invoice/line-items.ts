import { readAmount } from "../text/amounts";
import { type PageLine, rowsOf, sameRow, squash } from "../text/lines";

/** One row of the goods table. null where a column is missing or a cell could not be read. */
export interface LineItem {
  description: string | null;
  hsn: string | null;
  quantity: string | null;
  rate: string | null;
  amount: string | null;
}

type Column = keyof LineItem | "other";

/** What the headings of the columns are called. */
const headings: [Column, RegExp][] = [
  ["description", /^(DESCRIPTION|PARTICULARS|ITEM|PRODUCT|GOODS|DETAILS)/],
  ["hsn", /^(HSN|SAC)/],
  ["quantity", /^(QTY|QUANTITY|NOS)/],
  ["rate", /^(RATE|UNITPRICE|PRICE|UNITRATE|MRP)/],
  ["amount", /^(AMOUNT|TOTAL|TAXABLE|NETAMOUNT|VALUE)/],
  ["other", /^(SNO|SLNO|SL|SI$|SR|NO$|UNIT$|UOM|DISC|CGST|SGST|IGST|GST|TAX)/],
];
const footer =
  /^(SUBTOTAL|TOTAL|TAXABLEVALUE|TAXABLEAMOUNT|CGST|SGST|IGST|GRANDTOTAL|AMOUNTINWORDS|ROUND|ADD|NETAMOUNT|TERMS|BANK)/;

const columnOf = (text: string): Column | undefined => headings.find(([, pattern]) => pattern.test(squash(text)))?.[0];

interface Heading {
  column: Column;
  left: number;
  right: number;
}

/** The row that names the columns: a description, and at least two more. */
function findHeadings(lines: PageLine[]): { row: PageLine; columns: Heading[] } | undefined {
  for (const row of lines) {
    if (columnOf(row.text) !== "description") continue;
    const cells = lines.filter((line) => line === row || sameRow(line, row)).sort((a, b) => a.box.x - b.box.x);
    const columns = cells.flatMap((line) => {
      const column = columnOf(line.text);
      return column ? [{ column, left: line.box.x, right: line.box.x + line.box.width }] : [];
    });
    if (columns.length >= 3) return { row, columns };
  }
  return undefined;
}

/** The column a cell stands under: the one it overlaps most, else the nearest. */
function placeOf(cell: PageLine, columns: Heading[]): Heading | undefined {
  const right = cell.box.x + cell.box.width;
  const farness = ({ left, right: end }: Heading) => {
    const overlap = Math.min(right, end) - Math.max(cell.box.x, left);
    return overlap > 0 ? -overlap : Math.max(left - right, cell.box.x - end);
  };
  return [...columns].sort((a, b) => farness(a) - farness(b))[0];
}

function toItem(row: PageLine[], columns: Heading[]): LineItem {
  const texts = new Map<Column, string[]>();
  for (const cell of row) {
    const place = placeOf(cell, columns);
    if (place) texts.set(place.column, [...(texts.get(place.column) ?? []), cell.text]);
  }
  const text = (column: Column) => texts.get(column)?.join(" ").replace(/\s+/g, " ").trim() || null;
  const figure = (column: Column) => readAmount((texts.get(column)?.at(-1) ?? "").replace(/[^\d.,Oo]/g, "")) ?? null;
  return {
    description: text("description"),
    hsn: (text("hsn") ?? "").replace(/\D/g, "") || null,
    quantity: /(\d+(?:\.\d+)?)/.exec(text("quantity") ?? "")?.[1]?.replace(/\.0+$/, "") ?? null,
    rate: figure("rate"),
    amount: figure("amount"),
  };
}

/** The goods table's rows. A row without figures continues the description above it. */
export function findLineItems(lines: PageLine[]): LineItem[] {
  const found = findHeadings(lines);
  if (!found) return [];
  const { row: head, columns } = found;
  const under = lines.filter((line) => line.page === head.page && line.box.y > head.box.y + head.box.height * 0.6);
  const items: LineItem[] = [];
  for (const row of rowsOf(under)) {
    if (row.some((cell) => footer.test(squash(cell.text)))) break;
    const item = toItem(row, columns);
    const last = items.at(-1);
    if (item.amount !== null) items.push(item);
    else if (last && item.description && !item.rate)
      last.description = `${last.description ?? ""} ${item.description}`.trim();
  }
  return items;
}
