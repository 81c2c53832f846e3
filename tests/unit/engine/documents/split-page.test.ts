import { expect, test } from "vitest";
import { splitDocuments } from "@/lib/engine/documents/split-documents";
import { splitPage } from "@/lib/engine/documents/split-page";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf } from "./lines";

const panCard = (number: string, x: number, y: number): TextLine[] => [
  line("INCOME TAX DEPARTMENT", x, y),
  line("Permanent Account Number Card", x, y + 4),
  line(number, x, y + 8),
];
const voterCard = (x: number, y: number): TextLine[] => [
  line("ELECTION COMMISSION OF INDIA", x, y),
  line("ELECTOR PHOTO IDENTITY CARD", x, y + 4),
  line("ABC1234567", x, y + 8),
  // A portrait leaves a gap as wide as that between two cards.
  line("Elector's Name: Asha Rao", x, y + 20),
  line("Date of Birth: 04/11/1990", x, y + 24),
];

const found = (...lines: TextLine[]) =>
  splitDocuments([pageOf(...lines)]).map(({ reader, pages }) => [
    reader?.documentType ?? null,
    pages.map(({ page }) => page).join(),
  ]);

test("two cards below each other on one page are two documents of that page", () => {
  expect(found(...panCard("ABCPK1234F", 5, 5), ...voterCard(5, 60))).toEqual([
    ["PAN", "1"],
    ["VOTER_ID", "1"],
  ]);
});

test("cards side by side are told apart too", () => {
  expect(found(...panCard("ABCPK1234F", 2, 20), ...voterCard(55, 20))).toEqual([
    ["PAN", "1"],
    ["VOTER_ID", "1"],
  ]);
});

test("three cards on one page are three documents", () => {
  expect(found(...panCard("ABCPK1234F", 5, 5), ...voterCard(5, 30), ...panCard("XYZPB5678C", 5, 75))).toHaveLength(3);
});

test("a card's own gap does not give its lower half to the card below", () => {
  const [, second] = splitPage(pageOf(...voterCard(5, 2), ...panCard("ABCPK1234F", 5, 40)));
  expect(second?.pages[0]?.lines.map(({ text }) => text)).toEqual(panCard("ABCPK1234F", 5, 40).map(({ text }) => text));
});

test("two sides of one card stay one document, and so do two cards of which one number is not read", () => {
  expect(found(...panCard("ABCPK1234F", 5, 5), ...panCard("ABCPK1234F", 5, 60))).toEqual([["PAN", "1"]]);
  expect(found(...panCard("ABCPK1234F", 5, 5), ...panCard("not readable", 5, 60))).toEqual([["PAN", "1"]]);
});

test("a page that quotes a card's number is not parted", () => {
  const invoice = [
    line("TAX INVOICE", 5, 5),
    line("GSTIN: 27ABCPK1234F1Z5", 5, 10),
    line("Invoice No: A-17", 5, 14),
    ...panCard("ABCPK1234F", 5, 60),
  ];
  const page = pageOf(...invoice);
  expect(splitPage(page).map(({ pages }) => pages)).toEqual([[page]]);
});

test("lines and codes of a part are those that stand there, in the page's own coordinates", () => {
  const code = { format: "QR", text: "a", box: { x: 0.7, y: 0.7, width: 0.1, height: 0.1 } } as const;
  const page = { ...pageOf(...panCard("ABCPK1234F", 5, 5), ...voterCard(5, 60)), codes: [code] };
  const [first, second] = splitPage(page).flatMap(({ pages }) => pages);
  expect(first?.codes).toEqual([]);
  expect(second?.codes).toEqual([code]);
  expect(second?.lines).toEqual(voterCard(5, 60));
  expect((first?.part?.height ?? 0) + (second?.part?.height ?? 0)).toBeCloseTo(1, 6);
});
