import { expect, test } from "vitest";
import { readQuery, wholeNumberRefused } from "@/lib/search/read-query";

const wholeNumbers = [
  ["234567890123", "0123"],
  ["2345 6789 0123", "0123"],
  ["2345-6789-0123", "0123"],
  ["Ravi 2345 6789 0123", "0123"],
  ["9123456789012345", "2345"],
  ["abcde1234f", "234f"],
  ["PAN ABCDE1234F", "234F"],
] as const;

test.each(wholeNumbers)("of the full number in %j only the end is looked for", (typed, text) => {
  expect(readQuery(typed)).toEqual({ text, isCut: true });
});

const parts = [
  "Ravi Das",
  "LN-2026-1001",
  "CUST-501",
  "0123",
  "98765 43210",
  "ABCDE1234FX",
  "pan-since-2018.jpg",
  "आशा",
];

test.each(parts)("%j is looked for as it stands", (typed) => {
  expect(readQuery(typed)).toEqual({ text: typed, isCut: false });
});

test("spaces around and between count once, and what cannot be typed as one", () => {
  expect(readQuery("\u0000Ravi\u0007\tDas").text).toBe("Ravi Das");
  expect(readQuery("  Ravi   Das ").text).toBe("Ravi Das");
});

test("a field whose text goes into the address takes what is no full number, and nothing else", () => {
  const pattern = new RegExp(`^(?:${wholeNumberRefused})$`, "v"); // as browsers compile the attribute
  for (const [typed] of wholeNumbers) expect(typed).not.toMatch(pattern);
  for (const typed of [...parts, ""]) expect(typed).toMatch(pattern);
});
