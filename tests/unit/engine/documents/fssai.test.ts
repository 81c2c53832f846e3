import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { fssai } from "@/lib/engine/documents/fssai/fssai";
import { line, pageOf, valuesOf } from "./lines";

const licence = ({ number = "11521018000123", category = "State License", till = "06-10-2026" } = {}) =>
  pageOf(
    line("Food Safety and Standards Authority of India", 25, 5),
    line("License under FSS Act, 2006", 35, 8),
    line(`License Number / TTR : ${number}`, 5, 14),
    line("1. Name & Registered Office address", 5, 20),
    line("of Licensee / HR TT RR :", 5, 22.5),
    line("SAHYADRI FOODS", 52, 20),
    line("Shop No 7, Sai Krupa, FC Road,", 52, 22.5),
    line("Pune, Maharashtra-411004", 52, 25),
    line("2. Address of Authorized Premises", 5, 31),
    line("Shop No 7, Sai Krupa, FC Road,", 52, 31),
    line("Pune, Maharashtra-411004", 52, 33.5),
    line("3. Kind of Business", 5, 40),
    line("Caterer", 52, 40),
    line("5. Category of License", 5, 46),
    line(category, 52, 46),
    line("Issued On : 07-10-2021", 5, 60),
    line(`Valid Upto : ${till}`, 52, 60),
  );

describe("a food business's paper", () => {
  test("is read by its rows; the holder's name ends where the address begins", () => {
    expect(valuesOf(fssai, licence())).toEqual({
      registration_number: "11521018000123",
      name: "SAHYADRI FOODS",
      address: "Shop No 7, Sai Krupa, FC Road, Pune, Maharashtra, 411004",
      kind_of_business: "Caterer",
      category_of_license: "State",
      issue_date: "07/10/2021",
      valid_till: "06/10/2026",
    });
    expect(classify([licence()]).reader?.documentType).toBe("FSSAI");
  });

  test("of a petty business is a registration by its number alone", () => {
    const page = pageOf(
      line("Food Safety and Standards Authority of India", 25, 5),
      line("Registration Certificate", 35, 8),
      line("Registration Number : 21521018000123", 5, 14),
      line("1. Name of the Food Business Operator : SAI SWEETS", 5, 20),
      line("3. Kind of Business : Hawker", 5, 26),
    );
    expect(valuesOf(fssai, page)).toMatchObject({
      registration_number: "21521018000123",
      name: "SAI SWEETS",
      kind_of_business: "Hawker",
      category_of_license: "Registration",
    });
    expect(classify([page]).reader?.documentType).toBe("FSSAI");
  });

  test("of the central office has a number of state 00, which must agree with the printed category", () => {
    const read = (category: string) =>
      fssai.extract([licence({ number: "10021018000123", category })]).fields.category_of_license;
    expect(read("Central License")).toMatchObject({
      value: "Central",
      confidence: expect.toSatisfy((it) => it > 0.95),
    });
    expect(read("State License")?.confidence).toBeLessThanOrEqual(0.5);
  });

  test.each(["11521O18OOO123", "1152 1018 0001 23", "I1521018000123"])(
    "has one number however it is read: %s",
    (number) => expect(valuesOf(fssai, licence({ number })).registration_number).toBe("11521018000123"),
  );

  test.each(["31521018000123", "11508018000123", "19921018000123", "20021018000123"])(
    "has no number of another form: %s",
    (number) => expect(valuesOf(fssai, licence({ number })).registration_number).toBeNull(),
  );

  test("that ends before it was issued is doubted", () => {
    expect(fssai.extract([licence({ till: "06-10-2020" })]).fields.valid_till?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("is not seen on a bill that prints the seller's licence", () => {
    const page = pageOf(line("TAX INVOICE", 40, 5), line("FSSAI Lic No. 11521018000123", 5, 10));
    expect(fssai.detect([page])).toBeLessThan(0.5);
  });
});
