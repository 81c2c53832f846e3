import { describe, expect, test } from "vitest";
import { bankStatement } from "@/lib/engine/documents/bank-statement/bank-statement";
import { classify } from "@/lib/engine/documents/classify";
import type { ReadPage, TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const heading = [
  line("Sahyadri Bank Limited", 5, 3, 40, 3),
  line("Statement of account", 70, 3),
  line("Account Name : ASHA KULKARNI", 5, 9),
  line("Account No : 75379826440759", 5, 12),
  line("Account Type : SAVINGS ACCOUNT", 5, 15),
  line("Branch : FC ROAD", 55, 9),
  line("IFSC : SRCBO000022", 55, 12),
  line("Statement Period : 01/04/2025 to 30/06/2025", 5, 19),
];
const head = [
  line("Date", 5, 25, 5),
  line("Narration", 16, 25, 10),
  line("Chq./Ref.No.", 42, 25, 12),
  line("Withdrawal Amt.", 56, 25, 13),
  line("Deposit Amt.", 71, 25, 11),
  line("Closing Balance", 85, 25, 13),
];

type Printed = [date: string, words: string, reference: string, debit: string, credit: string, balance: string];

/** A row of the table; cells that are empty are not printed. */
const row = (y: number, [date, words, reference, debit, credit, balance]: Printed): TextLine[] =>
  (
    [
      [date, 5, 8],
      [words, 16, 22],
      [reference, 42, 10],
      [debit, 58, 11],
      [credit, 72, 10],
      [balance, 87, 11],
    ] as const
  ).flatMap(([text, x, width]) => (text ? [line(text, x, y, width)] : []));

const rows: Printed[] = [
  ["01/04/25", "UPI/DR/OM STORES", "512345678901", "500.00", "", "9,500.00"],
  ["03/04/25", "SALARY", "", "", "40,000.00", "49,500.00"],
  ["05/04/25", "CHQ PAID", "000123", "1,250.50", "", "48,249.50"],
];

const table = (printed: Printed[], pitch = 6) => printed.flatMap((cells, index) => row(29 + index * pitch, cells));
const statement = (printed: Printed[] = rows, ...more: TextLine[]) =>
  pageOf(...heading, ...head, ...table(printed), ...more);
const read = (...pages: ReadPage[]) =>
  bankStatement.extract(pages.map((page, index) => ({ ...page, page: index + 1 })));
const transactionsOf = (...pages: ReadPage[]) => read(...pages).extra?.transactions as Record<string, unknown>[];

describe("a bank statement", () => {
  test("is known by its table with a balance on every row, and not by its words alone", () => {
    expect(classify([statement()]).reader?.documentType).toBe("BANK_STATEMENT");
    const letter = pageOf(line("Please send us your bank statement of account", 5, 5), line("Thank you", 5, 9));
    expect(bankStatement.detect([letter])).toBeLessThan(0.5);
  });

  test("says whose account it is, the number masked, the code put right", () => {
    expect(valuesOf(bankStatement, statement())).toMatchObject({
      account_holder: "ASHA KULKARNI",
      account_number: "XXXXXXXX0759",
      ifsc: "SRCB0000022",
      bank_name: "Sahyadri Bank Limited",
      branch: "FC ROAD",
      account_type: "SAVINGS ACCOUNT",
      period_from: "01/04/2025",
      period_to: "30/06/2025",
    });
    expect(JSON.stringify(read(statement()))).not.toContain("75379826");
  });

  test("gives its rows with amounts by column, null where nothing is printed", () => {
    expect(transactionsOf(statement())).toEqual([
      {
        ...{ date: "01/04/2025", description: "UPI/DR/OM STORES", reference: "512345678901" },
        ...{ debit: "500.00", credit: null, balance: "9500.00" },
      },
      {
        ...{ date: "03/04/2025", description: "SALARY", reference: null },
        ...{ debit: null, credit: "40000.00", balance: "49500.00" },
      },
      {
        ...{ date: "05/04/2025", description: "CHQ PAID", reference: "000123" },
        ...{ debit: "1250.50", credit: null, balance: "48249.50" },
      },
    ]);
    expect(read(statement()).extra?.running_balance).toEqual({ checked: 2, broken: [], repaired: [] });
  });

  test("gives its references though the heading's Q was read as an O", () => {
    const page = statement();
    const lines = page.lines.map((one) => (one.text === "Chq./Ref.No." ? line("CHO.NO.", 42, 25, 12) : one));
    expect(transactionsOf({ ...page, lines })).toEqual(transactionsOf(page));
  });

  test("works out the balance before its first row where none is printed, and is nearly certain where all rows follow", () => {
    const { fields } = read(statement());
    expect(fields.opening_balance).toMatchObject({ value: "10000.00" });
    expect(fields.closing_balance).toMatchObject({ value: "48249.50" });
    expect(fields.closing_balance?.confidence).toBeGreaterThan(0.95);
  });

  test("joins a description that takes several lines, wherever the figures stand beside it", () => {
    const below = statement(rows, line("PAYMENT FROM PHONE", 16, 31.2, 22));
    expect(transactionsOf(below)[0]?.description).toBe("UPI/DR/OM STORES PAYMENT FROM PHONE");
    const above = statement(rows, line("NEFT FROM", 16, 32.8, 12), line("APRIL", 16, 37.2, 8));
    expect(transactionsOf(above)[1]?.description).toBe("NEFT FROM SALARY APRIL");
  });

  test("does not take what is printed below the table for part of its last row", () => {
    const page = statement(
      rows,
      line("This is a computer generated statement", 5, 43.2),
      line("---------------", 16, 46),
    );
    expect(transactionsOf(page)[2]?.description).toBe("CHQ PAID");
  });

  test("goes on over pages, with its headings or without, past balances that are carried", () => {
    const carried = row(47, ["", "C/F", "", "", "", "48,249.50"]);
    const first = statement(rows, ...carried);
    const more: Printed[] = [
      ["", "B/F", "", "", "", "48,249.50"],
      ["06/04/25", "ATM WDL", "", "249.50", "", "48,000.00"],
      ["", "PAGE TOTAL", "", "249.50", "", ""],
      ["", "CLOSING BALANCE", "", "", "", "48,000.00"],
    ];
    for (const second of [pageOf(...table(more)), pageOf(line("Sahyadri Bank", 5, 3), ...head, ...table(more))]) {
      expect(transactionsOf(first, second)).toHaveLength(4);
      const { fields, extra } = read(first, second);
      expect(fields.closing_balance?.value).toBe("48000.00");
      expect(extra?.running_balance).toEqual({ checked: 3, broken: [], repaired: [] });
    }
  });

  test("may begin with the newest row", () => {
    const { extra, fields } = read(statement([...rows].reverse()));
    expect(extra?.running_balance).toEqual({ checked: 2, broken: [], repaired: [] });
    expect(extra?.transactions).toMatchObject([{ date: "05/04/2025" }, { date: "03/04/2025" }, { date: "01/04/2025" }]);
    expect([fields.opening_balance?.value, fields.closing_balance?.value]).toEqual(["10000.00", "48249.50"]);
  });

  test("may have one column of amounts, a side in letters, and balances below zero", () => {
    const page = pageOf(
      ...heading,
      line("Txn Date", 5, 25, 8),
      line("Description", 20, 25, 12),
      line("Amount (INR)", 60, 25, 12),
      line("Dr/Cr", 75, 25, 5),
      line("Balance (INR)", 85, 25, 13),
      ...[line("01-Apr-25", 5, 29), line("CHARGES", 20, 29), line("150.00", 64, 29), line("DR", 76, 29, 2)],
      line("50.00Dr", 88, 29),
      ...[line("02-Apr-25", 5, 33), line("CASH", 20, 33), line("1,050.00", 63, 33), line("CR", 76, 33, 2)],
      line("1,000.00Cr", 87, 33),
    );
    expect(transactionsOf(page)).toMatchObject([
      { date: "01/04/2025", debit: "150.00", credit: null, balance: "-50.00" },
      { date: "02/04/2025", debit: null, credit: "1050.00", balance: "1000.00" },
    ]);
  });
});

describe("a row that does not follow from the one before", () => {
  const change = (index: number, change: Partial<Record<3 | 4 | 5, string>>) =>
    rows.map((cells, at) => (at === index ? (Object.assign([...cells], change) as Printed) : cells));
  const balanceOf = (printed: Printed[]) => {
    const { extra } = read(statement(printed, ...row(47, ["", "CLOSING BALANCE", "", "", "", "48,249.50"])));
    return extra as { running_balance: unknown; transactions: Record<string, unknown>[] };
  };

  test("is put right where it stands in the wrong column", () => {
    const { running_balance, transactions } = balanceOf(change(1, { 3: "40,000.00", 4: "" }));
    expect(running_balance).toEqual({ checked: 2, broken: [], repaired: [2] });
    expect(transactions[1]).toMatchObject({ debit: null, credit: "40000.00" });
  });

  test("is put right where one digit was misread and the rows around it say which", () => {
    const balance = balanceOf(change(1, { 5: "49,600.00" }));
    expect(balance.running_balance).toEqual({ checked: 2, broken: [], repaired: [2] });
    expect(balance.transactions[1]?.balance).toBe("49500.00");
    const amount = balanceOf(change(2, { 3: "1,260.50" }));
    expect(amount.running_balance).toEqual({ checked: 2, broken: [], repaired: [3] });
    expect(amount.transactions[2]?.debit).toBe("1250.50");
  });

  test("is put right where a figure could not be read, or lost its point, and the next row agrees", () => {
    const unread = balanceOf(change(1, { 5: "" }));
    expect(unread.running_balance).toEqual({ checked: 2, broken: [], repaired: [2] });
    expect(unread.transactions[1]?.balance).toBe("49500.00");
    const pointless = balanceOf(change(1, { 5: "49,50000" }));
    expect(pointless.running_balance).toEqual({ checked: 2, broken: [], repaired: [] });
  });

  test("is told, and left as printed, where nothing says what is wrong", () => {
    const { running_balance, transactions } = balanceOf(change(1, { 4: "71,000.00" }));
    expect(running_balance).toEqual({ checked: 2, broken: [2], repaired: [] });
    expect(transactions[1]?.credit).toBe("71000.00");
  });

  test("leaves the balances without proof", () => {
    const { fields } = read(statement(change(1, { 4: "71,000.00" })));
    expect(fields.closing_balance?.confidence).toBeLessThan(0.95);
  });
});

test("a printed sum that the rows do not confirm is doubted", () => {
  const sumOf = (printed: string) =>
    read(statement(rows, line(`Total Credits : ${printed}`, 5, 60))).fields.total_credits;
  expect(sumOf("40,000.00")?.confidence).toBeGreaterThan(0.95);
  expect(sumOf("41,000.00")).toMatchObject({ value: "41000.00" });
  expect(sumOf("41,000.00")?.confidence).toBeLessThanOrEqual(0.5);
});

describe("an account number", () => {
  test.each([
    ["A/C No. 0123 4567 8901 234", "XXXXXXXX1234"],
    ["Account Number : XXXXXXXX1234", "XXXXXXXX1234"],
    ["Account Number : ********1234", "XXXXXXXX1234"],
    ["Savings Account No 12345678901", "XXXXXXXX8901"],
  ])("is masked however it is printed: %s", (printed, masked) => {
    expect(valuesOf(bankStatement, pageOf(line(printed, 5, 5))).account_number).toBe(masked);
  });

  test("is no date, no customer's id and no amount", () => {
    const page = pageOf(line("Account opened on 01/04/2019", 5, 5), line("Customer ID 12345678901", 5, 9));
    expect(valuesOf(bankStatement, page).account_number).toBeNull();
  });
});

describe("an IFSC", () => {
  const ifscOf = (text: string) => bankStatement.extract([pageOf(line(text, 5, 5))]).fields.ifsc;

  test("of a branch in the list is as good as proved", () => {
    expect(ifscOf("IFSC SRCB0000022")).toMatchObject({ value: "SRCB0000022" });
    expect(ifscOf("IFSC SRCB0000022")?.confidence).toBeGreaterThan(0.95);
  });

  test("of a bank that is in no list is doubted, and a word of eleven letters is none", () => {
    expect(ifscOf("IFSC QQQQ0123456")?.confidence).toBeLessThanOrEqual(0.5);
    expect(ifscOf("ABCDOEFGHIJ")?.value).toBeNull();
  });

  test("names the bank where no letterhead does", () => {
    const { bank_name } = bankStatement.extract([pageOf(line("IFSC SRCB0000022", 5, 5))]).fields;
    expect(bank_name?.value).toBe("Saraswat Co-operative Bank");
  });
});
