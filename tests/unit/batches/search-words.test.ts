import { expect, test } from "vitest";
import { readQuery, writeQuery } from "@/lib/batches/query-text";
import { mayHoldAadhaarNumber, searchQuery } from "@/lib/batches/search-words";

test.each([
  ["LN-1234/ab", "'ln':* & '1234':* & 'ab':*"],
  ["  Tara  ", "'tara':*"],
  ["नमूना\u200d ₹500", "'नमूना':* & '500':*"],
  ["it's' | !x:B", "'it':* & 's':* & 'x':* & 'b':*"],
  ["-- ? '", null],
])("%j is searched for as words or their beginnings, whatever signs stand in it", (text, query) => {
  expect(searchQuery(text)).toBe(query);
});

test.each(["432187652109", "4321 8765 2109", "no 4321-8765-2109.", "4321 . 8765 2109"])(
  "%j may hold a full Aadhaar number",
  (text) => expect(mayHoldAadhaarNumber(text)).toBe(true),
);

test.each(["2109", "XXXX XXXX 2109", "4321876521091", "4321 8765", "4321 a 8765 b 2109"])("%j holds none", (text) =>
  expect(mayHoldAadhaarNumber(text)).toBe(false),
);

test("an id of Atlas holds none, whatever its digits, and hides none beside it", () => {
  const id = "7c9e6679-4321-4765-8109-00425e07fc1f";
  expect(mayHoldAadhaarNumber(id)).toBe(false);
  expect(mayHoldAadhaarNumber(`${id} 4321 8765 2109`)).toBe(true);
});

test("an address keeps filters and columns, and loses what is as usual, unknown or a number that must not be there", () => {
  const query = "q=tara&status=FAILED&below=80&columns=status%2Creview";
  expect(writeQuery(readQuery(query))).toBe(query);
  expect(writeQuery(readQuery("q=4321+8765+2109&below=0&mode=FAX&columns=nothing&else=1"))).toBe("");
  expect(writeQuery(readQuery("columns=documents,status,types,modes,officer,submitted"))).toBe("");
});
