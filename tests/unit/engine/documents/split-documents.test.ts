import { expect, test } from "vitest";
import { splitDocuments } from "@/lib/engine/documents/split-documents";
import type { ReadPage, TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf } from "./lines";

/** Pages of one file, numbered in order. */
const file = (...pages: TextLine[][]): ReadPage[] =>
  pages.map((lines, index) => ({ ...pageOf(...lines), page: index + 1 }));

const panCard = (number: string) => [
  line("INCOME TAX DEPARTMENT", 5, 5),
  line("Permanent Account Number Card", 25, 15),
  line(number, 35, 20),
];
const voterCard = [
  line("ELECTION COMMISSION OF INDIA", 5, 5),
  line("ELECTOR PHOTO IDENTITY CARD", 5, 10),
  line("ABC1234567", 5, 15),
];
const letter = [line("Respected Sir or Madam,", 5, 10), line("I request you to consider a loan", 5, 15)];

const found = (pages: ReadPage[]) =>
  splitDocuments(pages).map(({ reader, pages: own }) => [
    reader?.documentType ?? null,
    own.map(({ page }) => page).join(),
  ]);

test("documents of two types in one file are told apart by their pages", () => {
  expect(found(file(panCard("ABCPK1234F"), voterCard))).toEqual([
    ["PAN", "1"],
    ["VOTER_ID", "2"],
  ]);
});

test("a page of no type goes on with the document before it", () => {
  expect(found(file(panCard("ABCPK1234F"), letter, voterCard, letter))).toEqual([
    ["PAN", "1,2"],
    ["VOTER_ID", "3,4"],
  ]);
});

test("a covering letter before several documents is one of its own", () => {
  expect(found(file(letter, panCard("ABCPK1234F"), voterCard))).toEqual([
    [null, "1"],
    ["PAN", "2"],
    ["VOTER_ID", "3"],
  ]);
});

test("two cards of one type are two documents where their numbers differ, and one where they do not", () => {
  expect(found(file(panCard("ABCPK1234F"), panCard("XYZPB5678C")))).toHaveLength(2);
  expect(found(file(panCard("ABCPK1234F"), panCard("ABCPK1234F")))).toEqual([["PAN", "1,2"]]);
  expect(found(file(panCard("ABCPK1234F"), panCard("not readable")))).toEqual([["PAN", "1,2"]]);
});

test("every page of a document is read, also where others stand in the file", () => {
  const back = [line("INCOME TAX DEPARTMENT", 5, 5), line("Date of Birth", 5, 60), line("04/11/1990", 5, 65)];
  const number = [
    line("Permanent Account Number Card", 5, 5),
    line("INCOME TAX DEPARTMENT", 5, 10),
    line("ABCPK1234F", 5, 20),
  ];
  const [card] = splitDocuments(file(number, [...back, line("ABCPK1234F", 35, 20)], voterCard));
  expect(card?.reader?.extract(card.pages).fields.dob?.value).toBe("04/11/1990");
});

test("a file with one document of a known type is that document, with its covering letter", () => {
  expect(found(file(letter, panCard("ABCPK1234F")))).toEqual([["PAN", "1,2"]]);
});

test("a file of no known type stays whole", () => {
  expect(found(file(letter, letter))).toEqual([[null, "1,2"]]);
});
