import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { shopActLicense } from "@/lib/engine/documents/shop-act-license/shop-act-license";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const receipt = ({ employees = "Male : 3 Female : 2 Total : 5", others = [] as TextLine[] } = {}) =>
  pageOf(
    line("FORM - 'G'", 45, 5),
    line("Intimation Receipt / HR TRT", 35, 8),
    line("Maharashtra Shops and Establishments (Regulation of Employment) Act, 2017", 5, 11),
    line("Receipt No. / TT : 2131000316123456", 5, 16),
    line("Date / HR : 04/11/2023", 5, 20),
    line("1. Name of the Establishment / TR", 5, 26),
    line("SAHYADRI MOTORS", 50, 26),
    line("2. Name of the Employer / TR", 5, 31),
    line("ASHA KULKARNI", 50, 31),
    line("3. Address of the Establishment / TR", 5, 36),
    line("Shop No 7, FC Road, Pune, Maharashtra, 411004", 50, 36, 48),
    line("4. Nature of Business / TR", 5, 41),
    line("Two wheeler sales", 50, 41),
    line("5. Number of Employees / TR", 5, 46),
    line(employees, 50, 46),
    ...others,
  );

describe("a paper of a law of shops and establishments", () => {
  test("of Maharashtra since 2018 is read by labels in two languages", () => {
    expect(valuesOf(shopActLicense, receipt())).toEqual({
      registration_number: "2131000316123456",
      establishment_name: "SAHYADRI MOTORS",
      employer_name: "ASHA KULKARNI",
      address: "Shop No 7, FC Road, Pune, Maharashtra, 411004",
      nature_of_business: "Two wheeler sales",
      total_employees: "5",
      date_of_issue: "04/11/2023",
      valid_till: null,
    });
    expect(classify([receipt()]).reader?.documentType).toBe("SHOP_ACT_LICENSE");
  });

  test("of another state is read by its own words, and the office behind a number is none of it", () => {
    const page = pageOf(
      line("FORM F", 45, 5),
      line("REGISTRATION CERTIFICATE OF SHOPS & COMMERCIAL ESTABLISHMENTS", 10, 8),
      line("Reg. No. : PHA01/201906/006/PHAGWARA", 5, 14),
      line("Issue Date : 14-Jun-2019", 5, 18),
      line("1. Name of Employer : MANOJ KUMAR", 5, 24),
      line("3. Name of the Establishment : SAHYADRI COACHING", 5, 28),
      line("4. Full Postal Address of the Establishment : Palm Grove, Phagwara, Punjab, 144402", 5, 32),
      line("5. Nature of Business : Coaching", 5, 36),
      line("6. No. of Employees if any: 1", 5, 40),
      line("This certificate is valid upto 31-12-2024", 5, 46),
    );
    expect(valuesOf(shopActLicense, page)).toEqual({
      registration_number: "PHA01/201906/006",
      establishment_name: "SAHYADRI COACHING",
      employer_name: "MANOJ KUMAR",
      address: "Palm Grove, Phagwara, Punjab, 144402",
      nature_of_business: "Coaching",
      total_employees: "1",
      date_of_issue: "14/06/2019",
      valid_till: "31/12/2024",
    });
  });

  test.each([
    ["Male : 3 Female : 2 Total : 5", "5", 0.95, 1],
    ["Male : 3 Female : 2", "5", 0.5, 0.94],
    ["12", "12", 0.5, 0.94],
    ["Male : 3 Female : 2 Total : 6", "6", 0, 0.5],
  ])("counts its employees: %s", (employees, value, least, most) => {
    const read = shopActLicense.extract([receipt({ employees })]).fields.total_employees;
    expect(read?.value).toBe(value);
    expect(read?.confidence).toBeGreaterThanOrEqual(least);
    expect(read?.confidence).toBeLessThanOrEqual(most);
  });

  test("that ends before it was issued is doubted", () => {
    const others = [line("Valid till : 31/12/2022", 5, 55)];
    expect(shopActLicense.extract([receipt({ others })]).fields.valid_till?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("is not seen on a letter that names the law", () => {
    const page = pageOf(line("Our shop is registered under the Shops and Establishments Act.", 5, 5));
    expect(shopActLicense.detect([page])).toBeLessThan(0.5);
  });
});
