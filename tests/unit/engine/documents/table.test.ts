import { expect, test } from "vitest";
import { readRow, textOf } from "@/lib/engine/documents/table/cells";
import { findHead, type Headings } from "@/lib/engine/documents/table/columns";
import { rowsOf } from "@/lib/engine/documents/table/rows";
import { linesOf } from "@/lib/engine/documents/text/lines";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf } from "./lines";

type Name = "day" | "text" | "paid" | "left";
const headings: Headings<Name> = [
  ["day", /^(POSTING)?DATE/],
  ["text", /^(DETAILS|REMARKS)/],
  ["paid", /^PAID(OUT)?(AMOUNT)?/],
  ["left", /^BALANCE/],
];

const read = (...lines: TextLine[]) => {
  const rows = rowsOf(linesOf([pageOf(...lines)]));
  const head = findHead(rows, headings, (names) => names.has("left") && names.size >= 3);
  return rows.slice(head?.end).map((row) => {
    const cells = readRow(row, head?.columns ?? []);
    return Object.fromEntries([...cells].map(([name, spans]) => [name, textOf(spans)]));
  });
};

const head = [line("Date", 5, 10), line("Details", 20, 10), line("Paid out", 55, 10), line("Balance", 80, 10)];

test("cells belong to the heading they stand under, whatever their order on the page", () => {
  expect(
    read(...head, line("1,200.00", 55, 14), line("01/04", 5, 14), line("Rent for April", 20, 14), line("900", 82, 14)),
  ).toEqual([{ day: "01/04", text: "Rent for April", paid: "1,200.00", left: "900" }]);
});

test("a line that the reader made of two cells is parted at the word under the next heading", () => {
  const merged = line("Rent 1,200.00 9,400.00", 20, 14, 68);
  expect(read(...head, line("01/04", 5, 14), merged)).toEqual([
    { day: "01/04", text: "Rent", paid: "1,200.00", left: "9,400.00" },
  ]);
});

test("a head may take two rows, be read as one line, and follow other text", () => {
  const rows = read(
    line("Your account", 5, 2),
    line("Posting Date  Details", 5, 10, 25),
    line("Paid", 55, 10),
    line("out", 55, 12.5),
    line("Balance", 80, 12.5),
    line("01/04", 5, 20),
    line("Rent", 22, 20),
    line("1.00", 55, 20),
  );
  expect(rows).toEqual([{ day: "01/04", text: "Rent", paid: "1.00" }]);
});

test("lines are in one row where their middles are, on the same page", () => {
  const rows = rowsOf(linesOf([pageOf(line("b", 50, 10.4), line("a", 5, 10), line("c", 5, 12.1))]));
  expect(rows.map(({ lines }) => lines.map(({ text }) => text))).toEqual([["a", "b"], ["c"]]);
});
