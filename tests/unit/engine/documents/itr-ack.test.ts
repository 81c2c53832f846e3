import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { itrAck } from "@/lib/engine/documents/itr-ack/itr-ack";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const row = (y: number, ...cells: [string, number][]) => cells.map(([text, x]) => line(text, x, y));

interface Printed {
  number?: string;
  filed?: string;
  status?: string;
  year?: string;
  balance?: string;
}

const recent = ({
  number = "513285641290724",
  filed = "29-Jul-2024",
  status = "Individual",
  year = "2024-25",
  balance = "(-) 1,500",
}: Printed = {}) =>
  pageOf(
    line(`Acknowledgement Number:${number}`, 5, 2),
    line(`Date of filing : ${filed}`, 65, 2),
    line("INDIAN INCOME TAX RETURN ACKNOWLEDGEMENT", 15, 6),
    line("[Where the data of the Return of Income in Form ITR-1(SAHAJ), ITR-2, ITR-3,", 10, 9),
    line("(Please see Rule 12 of the Income-tax Rules, 1962)", 15, 12),
    line("Assessment Year", 80, 6, 16),
    line(year, 84, 9),
    ...row(18, ["PAN", 5], ["ABCPK1234F", 25]),
    ...row(21, ["Name", 5], ["ASHA RAVI KULKARNI", 25]),
    line("FLAT 7 SAI KRUPA, FC ROAD, SHIVAJINAGAR, PUNE, PUNE,", 25, 24),
    line("Address", 5, 25.5),
    line("19-Maharashtra, 91-INDIA, 411004", 25, 27),
    ...row(31, ["Status", 5], [status, 25], ["Form Number", 55], ["ITR-2", 80]),
    ...row(34, ["Filed u/s", 5], ["139(1)-On or before due date", 25], ["e-Filing Acknowledgement Number", 55]),
    ...row(40, ["Total Income", 10], ["2", 65], ["12,34,560", 85]),
    ...row(43, ["Adjusted Total Income under AMT, where applicable", 10], ["4", 65], ["12,34,560", 85]),
    ...row(46, ["Net tax payable", 10], ["5", 65], ["1,45,000", 85]),
    ...row(49, ["Interest and Fee Payable", 10], ["6", 65], ["1,000", 85]),
    ...row(52, ["Total tax, interest and Fee payable", 10], ["7", 65], ["1,46,000", 85]),
    ...row(55, ["Taxes Paid", 10], ["8", 65], ["1,47,500", 85]),
    ...row(58, ["(+) Tax Payable /(-) Refundable (7-8)", 10], ["9", 65], [balance, 85]),
    line("ABCPK1234F02513285641290724448211", 10, 80),
  );

const fieldsOf = (printed?: Printed) => itrAck.extract([recent(printed)]).fields;

describe("an acknowledgement of an income tax return", () => {
  test("of recent years is read, the state without its code and the refund by what was paid", () => {
    const page = recent();
    expect(valuesOf(itrAck, page)).toEqual({
      pan_number: "ABCPK1234F",
      name: "ASHA RAVI KULKARNI",
      address: "FLAT 7 SAI KRUPA, FC ROAD, SHIVAJINAGAR, PUNE, PUNE, Maharashtra, 411004",
      assessment_year: "2024-25",
      itr_form: "ITR-2",
      acknowledgement_number: "513285641290724",
      filing_date: "29/07/2024",
      filed_under_section: "139(1)",
      status: "Individual",
      total_income: "1234560.00",
      net_tax_payable: "145000.00",
      taxes_paid: "147500.00",
      balance_tax_payable: "0.00",
      refund_amount: "1500.00",
    });
    expect(itrAck.extract([page]).extra?.formatted_address).toMatchObject({ state: "Maharashtra", postcode: "411004" });
    expect(classify([page]).reader?.documentType).toBe("ITR_ACK");
  });

  test("gives the taxpayer's number though its last letter was read as a bracket, not the code of its verification", () => {
    const page = recent();
    const lines = page.lines.flatMap((one) => {
      if (one.text === "ABCPK1234F") return [line("ABCPK1234]", 25, 18)];
      if (one.text.startsWith("ABCPK1234F0")) {
        return [line("having PAN ABCPK1234] on 29-Jul-2024 using Electronic Verification Code JFWG835471", 5, 75, 90)];
      }
      return [one];
    });
    expect(valuesOf(itrAck, { ...page, lines }).pan_number).toBe("ABCPK1234J");
  });

  test("has no number rather than the code of its verification", () => {
    const page = recent();
    const lines = page.lines.filter(({ text }) => !text.includes("ABCPK1234F"));
    const sentence = line("verified by Electronic Verification Code PUNK144025 generated", 5, 75, 90);
    expect(valuesOf(itrAck, { ...page, lines: [...lines, sentence] }).pan_number).toBeNull();
  });

  test("is nearly sure of what is proven: number and date by each other, form by the bar code, amounts by sums", () => {
    const fields = fieldsOf();
    const proven = ["pan_number", "acknowledgement_number", "filing_date", "itr_form", "status", "total_income"];
    for (const name of [...proven, "net_tax_payable", "taxes_paid", "refund_amount"]) {
      expect(fields[name]?.confidence, name).toBeGreaterThan(0.95);
    }
  });

  test.each<[string, string, Printed]>([
    ["a number that ends with another day than that of filing", "acknowledgement_number", { filed: "28-Jul-2024" }],
    ["years that do not follow each other", "assessment_year", { year: "2024-26" }],
    ["a year that begins after the filing", "assessment_year", { year: "2025-26" }],
    ["a status that the PAN's fourth letter contradicts", "status", { status: "Domestic Company" }],
    ["a refund that is not the difference", "refund_amount", { balance: "(-) 7,500" }],
  ])("doubts %s", (_, name, printed) => {
    expect(fieldsOf(printed)[name]?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("of before 2020 (ITR-V) is read from its grid, a missed zero known from the refund beside it", () => {
    const cell = (x: number, y: number, label: string, value: string): TextLine[] => [
      line(label, x, y),
      line(value, x, y + 2.4),
    ];
    const page = pageOf(
      line("INDIAN INCOME TAX RETURN VERIFICATION FORM", 15, 4),
      line("Assessment Year", 80, 4, 16),
      line("2018-19", 84, 6.4),
      ...cell(5, 10, "Name", "ASHA KULKARNI"),
      ...cell(60, 10, "PAN", "ABCPK1234F"),
      ...cell(5, 15, "Flat/Door/Block No", "FLAT 7"),
      ...cell(30, 15, "Name Of Premises/Building/Village", "SAI KRUPA"),
      line("electronically", 60, 18),
      line("ITR-1", 82, 18.8),
      ...cell(5, 20, "Road/Street/Post Office", "FC ROAD"),
      ...cell(30, 20, "Area/Locality", "SHIVAJINAGAR"),
      ...cell(5, 25, "Town/City/District", "PUNE"),
      ...cell(30, 25, "State", "MAHARASHTRA"),
      ...cell(48, 25, "Pin/ZipCode", "411004"),
      ...cell(60, 25, "Status", "INDIVIDUAL"),
      ...row(
        32,
        ["E-filing Acknowledgement Number", 5],
        ["513285641290718", 40],
        ["Date(DD/MM/YYYY)", 60],
        ["29/07/2018", 84],
      ),
      ...row(40, ["1", 5], ["Gross total income", 10], ["1", 65], ["6,00,000", 85]),
      ...row(43, ["2", 5], ["Deductions under Chapter-VI-A", 10], ["2", 65], ["1,00,000", 85]),
      ...row(46, ["3", 5], ["Total Income", 10], ["3", 65], ["5,00,000", 85]),
      ...row(49, ["4", 5], ["Net tax payable", 10], ["4", 65], ["12,500", 85]),
      ...row(52, ["6", 5], ["Total tax, interest and Fee payable", 10], ["6", 65], ["12,500", 85]),
      ...row(55, ["7e", 5], ["Total Taxes Paid (7a+7b+7c +7d)", 10], ["7e", 65], ["15,000", 85]),
      ...row(58, ["8", 5], ["Tax Payable (6-7e)", 10], ["8", 65]),
      ...row(61, ["9", 5], ["Refund (7e-6)", 10], ["9", 65], ["2,500", 85]),
    );
    expect(valuesOf(itrAck, page)).toMatchObject({
      address: "FLAT 7, SAI KRUPA, FC ROAD, SHIVAJINAGAR, PUNE, MAHARASHTRA, 411004",
      itr_form: "ITR-1",
      acknowledgement_number: "513285641290718",
      total_income: "500000.00",
      balance_tax_payable: "0.00",
      refund_amount: "2500.00",
      filed_under_section: null,
    });
  });

  test("keeps the whole day behind a label of which a letter was lost", () => {
    const page = pageOf(
      line("INDIAN INCOME TAX RETURN VERIFICATION FORM", 15, 4),
      line("Date(DD/MM/YYY)22/06/2018", 60, 32),
    );
    expect(valuesOf(itrAck, page).filing_date).toBe("22/06/2018");
  });

  test("is not seen on a letter of the department that quotes a return", () => {
    const page = pageOf(line("INCOME TAX DEPARTMENT", 5, 5), line("Your return for Assessment Year 2024-25", 5, 10));
    expect(itrAck.detect([page])).toBeLessThan(0.5);
  });
});
