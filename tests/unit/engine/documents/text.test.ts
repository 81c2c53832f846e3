import { describe, expect, test } from "vitest";
import { rowsOf } from "@/lib/engine/documents/table/rows";
import { joinAddress, splitAddress } from "@/lib/engine/documents/text/address";
import { readAmount } from "@/lib/engine/documents/text/amounts";
import { anyDatePattern, datePattern, readDate } from "@/lib/engine/documents/text/dates";
import { findLabels, findValue } from "@/lib/engine/documents/text/labels";
import { linesOf } from "@/lib/engine/documents/text/lines";
import { tidyName } from "@/lib/engine/documents/text/person-name";
import { pinFitsState } from "@/lib/engine/documents/text/pin-codes";
import { line, pageOf } from "./lines";

describe("dates", () => {
  test.each([
    ["04/11/1990", "04/11/1990"],
    ["4-1-1990", "04/01/1990"],
    ["04.11.1990", "04/11/1990"],
    ["04 NOV 1990", "04/11/1990"],
    ["4-Nov-2025", "04/11/2025"],
    ["2025-11-04", "04/11/2025"],
    ["O4/l1/1990", "04/11/1990"],
    ["01/04/25", "01/04/2025"],
    ["01-Apr-25", "01/04/2025"],
    ["04/11/90", "04/11/1990"],
  ])("%s is %s", (printed, date) => expect(readDate(printed)).toBe(date));

  test.each(["31/02/1990", "00/11/1990", "04/13/1990", "04/11/1790", "4 Foo 1990", "31/02/25", "soon"])(
    "%s is none",
    (printed) => expect(readDate(printed)).toBeUndefined(),
  );
});

test("a date with a year of two digits is seen only where it is asked for, and in no longer number", () => {
  expect(anyDatePattern.exec("paid 01-Apr-25 in cash")?.[0]).toBe("01-Apr-25");
  expect(anyDatePattern.exec("01/04/2025")?.[0]).toBe("01/04/2025");
  expect(datePattern.test("01/04/25")).toBe(false);
  expect(anyDatePattern.test("01/04/255")).toBe(false);
});

describe("amounts", () => {
  test.each([
    ["1,23,456.00", "123456.00"],
    ["Rs. 1,234", "1234.00"],
    ["1234.5", "1234.50"],
    ["12,345/-", "12345.00"],
    ["1.23.456.78", "123456.78"],
    ["0.00", "0.00"],
  ])("%s is %s", (printed, amount) => expect(readAmount(printed)).toBe(amount));

  test.each(["twelve", "12-34", "", "%"])("%j is none", (printed) => expect(readAmount(printed)).toBeUndefined());
});

describe("an address", () => {
  test("is joined in the printed order, the PIN last and without its label", () => {
    expect(joinAddress(["S/O Ravi Rao, Flat 7,", "FC Road,", "Pune,", "Maharashtra - 411004"])).toBe(
      "S/O Ravi Rao, Flat 7, FC Road, Pune, Maharashtra, 411004",
    );
    expect(joinAddress(["Pune, Maharashtra", "PIN Code: 411 004"])).toBe("Pune, Maharashtra, 411004");
  });

  test("has its state whole where a line ended within its name", () => {
    expect(joinAddress(["Aliganj, Lucknow, Uttar", "Pradesh - 226065"])).toBe(
      "Aliganj, Lucknow, Uttar Pradesh, 226065",
    );
    expect(joinAddress(["BEHALA, KOLKATA, 32-West", "Bengal, 700032"])).toBe("BEHALA, KOLKATA, 32-West Bengal, 700032");
    expect(joinAddress(["MG Road, New", "Delhi - 110001"])).toBe("MG Road, New, Delhi, 110001");
  });

  test.each([
    ["Shop No1, Silver Oak, Flat4", "Shop No 1, Silver Oak, Flat 4"],
    ["Canal Road; Malviya Nagar, School Lane. Jaipur.", "Canal Road, Malviya Nagar, School Lane, Jaipur"],
    ["D/O Suresh Iyer., House No. 14. Aundh", "D/O Suresh Iyer, House No. 14, Aundh"],
    ["Sai Bldg. No. 3, Opp. Stn. Rd., 2nd Fl. Andheri", "Sai Bldg. No. 3, Opp. Stn. Rd., 2nd Fl. Andheri"],
    ["Co-op. Hsg. Soc. Ltd., St. Marys Road", "Co-op. Hsg. Soc. Ltd., St. Marys Road"],
  ])("has its commas and spaces where readers lose them: %s", (read, printed) => {
    expect(joinAddress([read])).toBe(printed);
  });

  test("is split into Atlas's five parts", () => {
    expect(splitAddress("S/O Ravi Rao, Flat 7, Sai Residency, FC Road, Pune, Maharashtra, 411004")).toEqual({
      address_line_1: "Flat 7, Sai Residency",
      address_line_2: "FC Road",
      city: "Pune",
      state: "Maharashtra",
      postcode: "411004",
    });
  });

  test("keeps a misread state recognisable and invents no part that is missing", () => {
    expect(splitAddress("12 MG Road, Pune, Maharashtre")).toMatchObject({ state: "Maharashtra", postcode: null });
    expect(splitAddress("12 MG Road")).toEqual({
      address_line_1: null,
      address_line_2: null,
      city: "12 MG Road",
      state: null,
      postcode: null,
    });
  });
});

describe("a PIN code", () => {
  test.each([
    ["411004", "Maharashtra"],
    ["403001", "Goa"],
    ["201301", "Uttar Pradesh"],
    ["248001", "Uttarakhand"],
    ["160055", "Punjab"],
    ["605001", "Puducherry"],
    ["744101", "Andaman and Nicobar Islands"],
    ["834001", "Jharkhand"],
    ["794001", "Meghalaya"],
  ])("%s is of %s", (postcode, state) => expect(pinFitsState(postcode, state)).toBe(true));

  test.each([
    ["411004", "Gujarat"],
    ["403001", "Maharashtra"],
    ["744101", "West Bengal"],
    ["291001", "Uttar Pradesh"],
  ])("%s is not of %s", (postcode, state) => expect(pinFitsState(postcode, state)).toBe(false));

  test("of the army says nothing of states", () => expect(pinFitsState("900056", "Punjab")).toBeUndefined());

  test("of another state is told beside the address's parts", () => {
    expect(splitAddress("12 MG Road, Pune, Maharashtra, 411004")).not.toHaveProperty("postcode_mismatch");
    expect(splitAddress("12 MG Road, Pune, Maharashtra, 560004")).toMatchObject({ postcode_mismatch: true });
  });
});

describe("a label", () => {
  test("is known with an error in it, and not where it is part of another word", () => {
    const lines = linesOf([pageOf(line("Fathcr's Name", 10, 10), line("Nameless thing", 10, 20))]);
    expect(findLabels(lines, ["Father's Name"])).toHaveLength(1);
    expect(findLabels(lines, ["ess"])).toHaveLength(0);
  });

  test("is found with one letter misread and a mark before it taken for another", () => {
    const lines = linesOf([pageOf(line("lDate of Binth: 04/11/1990", 10, 10))]);
    expect(findLabels(lines, ["Date of Birth"])).toHaveLength(1);
  });

  test("leads to the value behind it, beside it or below it, and to none that looks otherwise", () => {
    const accept = /^\d+$/;
    const inline = linesOf([pageOf(line("Number: 42", 10, 10))]);
    const beside = linesOf([pageOf(line("Number", 10, 10), line("42", 40, 10))]);
    const under = linesOf([pageOf(line("Number", 10, 10), line("42", 10, 13))]);
    const far = linesOf([pageOf(line("Number", 10, 10), line("42", 10, 60))]);
    const other = linesOf([pageOf(line("Number", 10, 10), line("none", 10, 13))]);
    expect([inline, beside, under].map((lines) => findValue(lines, ["Number"], { accept })?.text)).toEqual([
      "42",
      "42",
      "42",
    ]);
    expect(findValue(far, ["Number"], { accept })).toBeUndefined();
    expect(findValue(other, ["Number"], { accept })).toBeUndefined();
  });

  test("gives its value a box of the value's own", () => {
    const found = findValue(linesOf([pageOf(line("Number: 42", 10, 10, 20))]), ["Number"], { accept: /\d+/ });
    expect(found?.box.x).toBeCloseTo(0.1 + 0.2 * 0.8);
    expect(found?.box.width).toBeCloseTo(0.2 * 0.2);
  });
});

test("rows of a page photographed from an angle are found although they slope ever more", () => {
  const names = [
    "Basic",
    "Rent",
    "Travel",
    "Medical",
    "Bonus",
    "Arrears",
    "Other",
    "Gross",
    "Tax",
    "Fund",
    "Loan",
    "Net",
  ];
  const cells = names.flatMap((name, index) => {
    const y = 5 + index * 3;
    const drop = (x: number) => y + (x - 5) * 0.001 * y;
    return [line(name, 5, y), line(String(index), 45, drop(45)), line(String(index), 85, drop(85))];
  });
  const inReadingOrder = cells.sort((a, b) => a.box.y - b.box.y);
  const rows = rowsOf(linesOf([pageOf(...inReadingOrder)])).map((row) => row.lines.map(({ text }) => text));
  expect(rows).toEqual(names.map((name, index) => [name, String(index), String(index)]));
});

test.each([
  ["BALRAj  DESHMUKH,", "BALRAJ DESHMUKH"],
  ["Asha R. Kulkarni", "Asha R. Kulkarni"],
  ["A. K. Rao", "A. K. Rao"],
])("a name as printed: %s", (read, name) => expect(tidyName(read)).toBe(name));
