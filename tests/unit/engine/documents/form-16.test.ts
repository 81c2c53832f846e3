import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { form16 } from "@/lib/engine/documents/form-16/form-16";
import type { ReadPage } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const row = (y: number, ...cells: [string, number][]) => cells.map(([text, x]) => line(text, x, y, text.length));

const head = [
  line("FORM NO. 16", 44, 3),
  line("[See rule 31(1)(a)]", 42, 6),
  line("Certificate under Section 203 of the Income-tax Act, 1961 for tax deducted at source on salary", 5, 10, 90),
  line("Certificate No.  CEKPVYU", 5, 14),
  line("Last updated on  06-Jun-2024", 55, 14),
  line("Name and address of the Employer/Specified Bank", 5, 17, 44),
  line("Name and address of the Employee/Specified senior citizen", 50, 17, 48),
  line("NARMADA FOODS LIMITED", 5, 20),
  line("ASHA KULKARNI", 50, 20),
  line("2ND FLOOR, PUNE, MAHARASHTRA - 411004", 5, 23, 40),
  ...row(30, ["PAN of the Deductor", 5], ["TAN of the Deductor", 30], ["PAN of the Employee", 55]),
  ...row(34, ["AAACN2256P", 5], ["PNEN67237P", 30], ["ABCPK1234F", 55]),
  ...row(40, ["CIT (TDS)", 5], ["Assessment Year", 48], ["Period with the Employer", 65]),
  ...row(43, ["From", 68], ["To", 85]),
  ...row(46, ["2024-25", 50], ["01-Apr-2023", 65], ["31-Mar-2024", 82]),
];

const partA = (total = "870444.00"): ReadPage =>
  pageOf(
    line("PART A", 46, 1),
    ...head,
    ...row(52, ["Quarter(s)", 5], ["Receipt Numbers of original", 18], ["Amount paid/credited", 50]),
    ...row(60, ["Q1", 7], ["QGGOJYZD", 22], ["435101.00", 50], ["52405.00", 68], ["52405.00", 85]),
    ...row(63, ["Q2", 7], ["QGVJIIWR", 22], ["435343.00", 50], ["58659.00", 68], ["58659.00", 85]),
    ...row(66, ["Total (Rs.)", 5], [total, 50], ["111064.00", 68], ["111064.00", 85]),
  );

const partB = (): ReadPage => ({
  ...pageOf(
    line("PART B", 46, 1),
    ...head,
    ...row(52, ["1.", 5], ["Gross Salary", 12]),
    ...row(55, ["(a)", 5], ["Salary as per provisions contained in section 17(1)", 12], ["870000.00", 85]),
    ...row(58, ["(b)", 5], ["Value of perquisites under section 17(2)", 12], ["444.00", 85]),
    ...row(61, ["(d)", 5], ["Total", 12], ["870444.00", 85]),
    ...row(64, ["3.", 5], ["Total amount of salary received from current employer", 12], ["780444.00", 85]),
  ),
  page: 2,
});

const wanted = {
  certificate_number: "CEKPVYU",
  employer_name: "NARMADA FOODS LIMITED",
  employee_name: "ASHA KULKARNI",
  employer_tan: "PNEN67237P",
  employer_pan: "AAACN2256P",
  employee_pan: "ABCPK1234F",
  assessment_year: "2024-25",
  period_from: "01/04/2023",
  period_to: "31/03/2024",
  gross_salary: null,
  total_amount_paid: "870444.00",
  tax_deducted: "111064.00",
  tax_deposited: "111064.00",
};

describe("Form 16", () => {
  test("Part A is read: both parties, the period, the quarters and the sums they prove", () => {
    const { fields, extra } = form16.extract([partA()]);
    expect(valuesOf(form16, partA())).toEqual(wanted);
    expect(extra?.quarters).toEqual([
      {
        quarter: "Q1",
        receipt_number: "QGGOJYZD",
        amount_paid: "435101.00",
        tax_deducted: "52405.00",
        tax_deposited: "52405.00",
      },
      {
        quarter: "Q2",
        receipt_number: "QGVJIIWR",
        amount_paid: "435343.00",
        tax_deducted: "58659.00",
        tax_deposited: "58659.00",
      },
    ]);
    for (const name of ["total_amount_paid", "tax_deducted", "tax_deposited", "period_from", "period_to"]) {
      expect(fields[name]?.confidence, name).toBeGreaterThan(0.95);
    }
    expect(classify([partA()]).reader?.documentType).toBe("FORM_16");
  });

  test("the employer's TAN is not taken for a PAN, though with a letter for its first digit it could be one", () => {
    const page = partA();
    const lines = page.lines.map((one) => (one.text === "PNEN67237P" ? line("PNEC87237P", 30, 34, 10) : one));
    expect(valuesOf(form16, { ...page, lines })).toMatchObject({
      employer_tan: "PNEC87237P",
      employer_pan: wanted.employer_pan,
    });
    const cut = lines.filter(({ text }) => text !== wanted.employer_pan);
    expect(valuesOf(form16, { ...page, lines: cut }).employer_pan).toBeNull();
  });

  test("a receipt of letters has no digits, though one was read so", () => {
    const page = partA();
    const lines = page.lines.map((one) => (one.text === "QGGOJYZD" ? line("QGG0JYZD", 22, 60, 8) : one));
    expect(form16.extract([{ ...page, lines }]).extra?.quarters).toMatchObject([
      { receipt_number: "QGGOJYZD" },
      { receipt_number: "QGVJIIWR" },
    ]);
  });

  test("Part B gives the gross salary as the total of its parts, and proves what it repeats", () => {
    const { fields } = form16.extract([partA(), partB()]);
    expect(fields.gross_salary).toMatchObject({ value: "870444.00", page: 2 });
    for (const name of ["gross_salary", "certificate_number", "employer_tan", "employee_pan", "employee_name"]) {
      expect(fields[name]?.confidence, name).toBeGreaterThan(0.95);
    }
  });

  test("an employer's own certificate is read by labels before values", () => {
    const page = pageOf(
      line("FORM 16", 45, 5),
      ...row(20, ["Name of the Employer", 5], [": NARMADA FOODS LIMITED", 35]),
      ...row(23, ["PAN of the Employer", 5], [": AAACN2256P", 35]),
      ...row(26, ["TAN of the Employer", 5], [": PNEN67237P", 35]),
      ...row(29, ["Name of the Employee", 5], [": ASHA KULKARNI", 35]),
      ...row(32, ["PAN of the Employee", 5], [": ABCPK1234F", 35]),
      ...row(35, ["Gross Salary", 5], ["870444.00", 85]),
    );
    const { employer_name, employer_pan, employee_name, employee_pan, employer_tan } = wanted;
    const expected = { employer_name, employer_pan, employer_tan, employee_name, employee_pan };
    expect(valuesOf(form16, page)).toMatchObject({ ...expected, gross_salary: "870444.00" });
  });

  test("doubts a sum that its quarters do not make, and a period outside the year before the assessment", () => {
    expect(form16.extract([partA("870999.00")]).fields.total_amount_paid?.confidence).toBeLessThanOrEqual(0.5);
    const page = partA();
    const lines = page.lines.map((one) => (one.text === "01-Apr-2023" ? { ...one, text: "01-Apr-2021" } : one));
    expect(form16.extract([{ ...page, lines }]).fields.period_from?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("is another form than 16A", () => {
    const lines = partA().lines.map((one) => (one.text === "FORM NO. 16" ? line("FORM NO. 16A", 44, 3) : one));
    expect(form16.detect([{ ...partA(), lines }])).toBeLessThan(form16.detect([partA()]) - 0.3);
    const other = pageOf(
      line("FORM NO. 16A", 44, 3),
      line("Certificate under section 203 of the Income-tax Act, 1961 for tax deducted at source", 5, 10, 90),
      line("TAN of the deductor", 5, 20),
    );
    expect(form16.detect([other])).toBeLessThan(0.5);
  });
});
