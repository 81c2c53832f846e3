import { readRow, textOf } from "../table/cells";
import { findHead, type Headings } from "../table/columns";
import { rowsOf } from "../table/rows";
import { readAmount } from "../text/amounts";
import { type PageLine, type Span, squash } from "../text/lines";

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
const headings: Headings<Column> = [
  ["description", /^(DESCRIPTION|PARTICULARS|ITEM|PRODUCT|GOODS|DETAILS)/],
  ["hsn", /^(HSN|SAC)/],
  ["quantity", /^(QTY|QUANTITY|NOS)/],
  ["rate", /^(RATE|UNITPRICE|PRICE|UNITRATE|MRP)/],
  ["amount", /^(AMOUNT|TOTAL|TAXABLE|NETAMOUNT|VALUE)/],
  ["other", /^(SNO|SLNO|SL|SI$|SR|NO$|UNIT$|UOM|DISC|CGST|SGST|IGST|GST|TAX(AMOUNT|AMT|RATE|VALUE)?)/],
];
const footer =
  /^(SUBTOTAL|TOTAL|TAXABLEVALUE|TAXABLEAMOUNT|CGST|SGST|IGST|GRANDTOTAL|AMOUNTINWORDS|ROUND|ADD|NETAMOUNT|TERMS|BANK)/;

const isHead = (names: Set<Column>) => names.has("description") && names.size >= 3;

function toItem(cells: Map<Column, Span[]>): LineItem {
  const text = (column: Column) => textOf(cells.get(column));
  const figure = (column: Column) =>
    readAmount((cells.get(column)?.at(-1)?.text ?? "").replace(/[^\d.,Oo]/g, "")) ?? null;
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
  const rows = rowsOf(lines);
  const head = findHead(rows, headings, isHead);
  if (!head) return [];
  const page = rows[head.end - 1]?.page;
  const items: LineItem[] = [];
  for (const row of rows.slice(head.end)) {
    if (row.page !== page || row.lines.some((cell) => footer.test(squash(cell.text)))) break;
    const item = toItem(readRow(row, head.columns));
    const last = items.at(-1);
    if (item.amount !== null) items.push(item);
    else if (last && item.description && !item.rate)
      last.description = `${last.description ?? ""} ${item.description}`.trim();
  }
  return items;
}
