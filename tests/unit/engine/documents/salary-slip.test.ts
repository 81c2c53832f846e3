import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { salarySlip } from "@/lib/engine/documents/salary-slip/salary-slip";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const particulars = [
  line("Sahyadri Textiles Private Limited", 30, 4, 40, 3),
  line("4th Floor, Sai Krupa, MG Road, Pune - 411004", 25, 8),
  line("Payslip for the month of August 2025", 30, 12),
  line("Employee Name", 5, 18),
  line(": Asha Kulkarni", 25, 18),
  line("Employee ID", 55, 18),
  line(": ST-0042", 75, 18),
  line("Designation", 5, 21),
  line(": Team Lead", 25, 21),
  line("Bank Name", 55, 21),
  line(": Sahyadri Bank", 75, 21),
  line("Bank A/c No.", 5, 24),
  line(": 58458801395", 25, 24),
  line("PAN", 55, 24),
  line(": ABCPK1234F", 75, 24),
  line("UAN", 5, 27),
  line(": 100476195867", 25, 27),
  line("PF No.", 55, 27),
  line(": PU/PUN/0019191/000/0053303", 75, 27),
];

/** A row of the table: name and figures at each side. */
const row = (y: number, ...cells: [string, number][]) => cells.map(([text, x]) => line(text, x, y));

const sideBySide = (net = "31,000.00") =>
  pageOf(
    ...particulars,
    ...row(35, ["Earnings", 5], ["Rate", 28], ["Earned", 38], ["Deductions", 52], ["Amount", 80]),
    ...row(38, ["Basic", 5], ["21,000.00", 27], ["20,000.00", 37], ["Provident Fund", 52], ["2,400.00", 80]),
    ...row(41, ["HRA", 5], ["14,000.00", 27], ["13,600.00", 37], ["Prof.Tax", 52], ["200.00", 80]),
    ...row(44, ["Gross Earnings", 5], ["35,000.00", 27], ["33,600.00", 37], ["Total Deductions", 52], ["2,600.00", 80]),
    ...row(50, ["Net Pay", 5], [net, 38]),
    line("Rupees Thirty One Thousand Only", 5, 53),
  );

const wanted = {
  employer_name: "Sahyadri Textiles Private Limited",
  employee_name: "Asha Kulkarni",
  employee_id: "ST-0042",
  pan_number: "ABCPK1234F",
  uan: "100476195867",
  bank_account: "XXXXXXXX1395",
  designation: "Team Lead",
  month: "08/2025",
  basic: "20000.00",
  gross_earnings: "33600.00",
  total_deductions: "2600.00",
  net_pay: "31000.00",
};

describe("a payslip", () => {
  test("with earnings beside deductions gives what was earned, not the rates", () => {
    const page = sideBySide();
    expect(valuesOf(salarySlip, page)).toEqual(wanted);
    expect(salarySlip.extract([page]).extra).toEqual({
      earnings: [
        { name: "Basic", amount: "20000.00" },
        { name: "HRA", amount: "13600.00" },
      ],
      deductions: [
        { name: "Provident Fund", amount: "2400.00" },
        { name: "Prof. Tax", amount: "200.00" },
      ],
    });
    expect(classify([page]).reader?.documentType).toBe("SALARY_SLIP");
  });

  test("with earnings above deductions gives the month and not the year, and the net pay above its label", () => {
    const page = pageOf(
      ...particulars,
      line("Rs. 31,000.00", 70, 31),
      line("Total Net Pay", 70, 33.5),
      ...row(40, ["EARNINGS", 5], ["AMOUNT", 60], ["YTD", 85]),
      ...row(43, ["Basic", 5], ["20,000.00", 58], ["1,00,000.00", 80]),
      ...row(46, ["HRA", 5], ["13,600.00", 58], ["68,000.00", 80]),
      ...row(49, ["Gross Earnings", 5], ["33,600.00", 58], ["1,68,000.00", 80]),
      ...row(55, ["DEDUCTIONS", 5], ["AMOUNT", 60], ["YTD", 85]),
      ...row(58, ["Income Tax (TDS)", 5], ["2,600.00", 58], ["13,000.00", 80]),
      ...row(61, ["Total Deductions", 5], ["2,600.00", 58], ["13,000.00", 80]),
    );
    expect(valuesOf(salarySlip, page)).toEqual(wanted);
    expect(salarySlip.extract([page]).extra?.deductions).toEqual([{ name: "Income Tax (TDS)", amount: "2600.00" }]);
  });

  test("is nearly sure of totals that agree, and doubts one that does not", () => {
    const [sure, wrong] = [sideBySide(), sideBySide("37,000.00")].map((page) => salarySlip.extract([page]).fields);
    for (const name of ["basic", "gross_earnings", "total_deductions", "net_pay"]) {
      expect(sure?.[name]?.confidence).toBeGreaterThan(0.95);
    }
    expect(wrong?.net_pay).toMatchObject({ value: "37000.00", confidence: 0.5 });
    // The rows make these sums, whatever the net pay was read as.
    expect(wrong?.gross_earnings?.confidence).toBeGreaterThan(0.95);
  });

  const withLine = (other: TextLine, text: string) =>
    pageOf(...particulars.map((one) => (one === other ? line(text, one.box.x * 100, one.box.y * 100) : one)));
  const [, uanLine] = particulars.slice(-4) as [TextLine, TextLine];

  test("gives no number as a UAN that may be an Aadhaar number", () => {
    expect(valuesOf(salarySlip, withLine(uanLine, ": 234123412346")).uan).toBeNull();
  });

  test.each([
    ["August 2025", "08/2025"],
    ["AUG-2025", "08/2025"],
    ["Aug'25", "08/2025"],
    ["08/2025", "08/2025"],
    ["26-Jul-2025 to 25-Aug-2025", "08/2025"],
  ])("for %s is for the month %s", (printed, month) => {
    expect(valuesOf(salarySlip, pageOf(line("Pay Period", 5, 5), line(printed, 30, 5))).month).toBe(month);
  });

  test("is not seen on a letter that speaks of one", () => {
    const page = pageOf(
      line("I enclose my salary slip of August.", 5, 10),
      line("The net pay is Rs. 31,000.00 after deductions.", 5, 14),
    );
    expect(salarySlip.detect([page])).toBeLessThan(0.5);
  });
});
