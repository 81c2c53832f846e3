import { describe, expect, test } from "vitest";
import { fieldViews } from "@/app/(officer)/_components/field-words";
import { readFields } from "@/lib/documents/fields";
import { readRecordTables } from "@/lib/documents/record-tables";
import { wordsIn } from "@/lib/i18n/catalogue";

const statement = {
  document_type: "BANK_STATEMENT",
  ifsc: { value: "SRCB0000022", confidence_score: 0.99 },
  transactions: [
    { date: "01/04/2025", reference: "512345678901", debit: "123456.00", credit: null, balance: "-50.00" },
    { date: "02/04/2025", reference: null, debit: null, credit: null, balance: "1000.00", note: "late" },
  ],
  running_balance: { checked: 2, broken: [], repaired: [1, 2] },
};

describe("a list of records", () => {
  test("is a table with a column a key, amounts grouped as India writes them, and no field", () => {
    const [table, ...others] = readRecordTables(statement);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ name: "transactions" });
    expect(table?.columns.map(({ name, isAmount }) => [name, isAmount])).toEqual([
      ["date", false],
      ["reference", false],
      ["debit", true],
      ["credit", false],
      ["balance", true],
      ["note", false],
    ]);
    expect(table?.rows).toEqual([
      ["01/04/2025", "512345678901", "1,23,456.00", null, "-50.00", null],
      ["02/04/2025", null, null, null, "1,000.00", "late"],
    ]);
    expect(readFields(statement).map(({ name }) => name)).toEqual(["ifsc", "running_balance"]);
  });

  test.each([null, "text", [], {}, { list: [] }, { list: ["a", "b"] }, { list: [{ a: 1 }, "b"] }, { list: [[1]] }])(
    "is nothing else: %j",
    (fileData) => expect(readRecordTables(fileData)).toEqual([]),
  );

  test("keeps what it cannot know as text", () => {
    expect(readRecordTables({ parts: [{ size: { width: 2 }, count: 3 }] })[0]?.rows).toEqual([['{"width":2}', "3"]]);
  });
});

describe("a bare value that is no table", () => {
  const t = wordsIn("en", "fields");
  const textOf = (value: unknown) => fieldViews(t, readFields({ thing: value }))[0]?.value;

  test.each([
    [{ checked: 2, broken: [], repaired: [1, 2] }, "Checked: 2, Broken: none, Repaired: 1, 2"],
    [{ city: "Pune", state: null, postcode: "411004" }, "Pune, 411004"],
    ["123456.00", "1,23,456.00"],
    ["123456", "123456"],
    [true, "Yes"],
    [false, "No"],
    [{}, null],
  ])("is told in words: %j", (value, text) => expect(textOf(value)).toBe(text));

  test("that lists texts has a line an entry", () => {
    expect(
      fieldViews(t, readFields({ nic_codes: ["62011", "62020"] })).map(({ label, value }) => [label, value]),
    ).toEqual([
      ["NIC codes 1", "62011"],
      ["NIC codes 2", "62020"],
    ]);
  });
});
