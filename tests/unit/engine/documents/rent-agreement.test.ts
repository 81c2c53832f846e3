import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { rentAgreement } from "@/lib/engine/documents/rent-agreement/rent-agreement";
import { line, pageOf, valuesOf } from "./lines";

/** Running text, eight words a line. */
function deed(title: string, text: string) {
  const words = text.replace(/\s+/g, " ").trim().split(" ");
  const rows = Array.from({ length: Math.ceil(words.length / 8) }, (_, row) => words.slice(row * 8, row * 8 + 8));
  return pageOf(line(title, 35, 2), ...rows.map((row, index) => line(row.join(" "), 8, 6 + index * 2.4, 84)));
}

const leave = (changes: [string, string][] = []) =>
  deed(
    "LEAVE AND LICENSE AGREEMENT",
    changes.reduce(
      (text, [from, to]) => text.replace(from, to),
      `This agreement is made and executed on 12/11/2025 at Pune. Between, 1) Name: Mr. Mohan Kale, Age: About 52 Years,
      Residing at: Flat 2, Old Street, Pune - 411002, HEREINAFTER called 'the Licensor' (which shall include heirs and
      administrators). AND 1) Name: Mrs. Asha Rao, Age: About 31 Years, Residing at: Latur, HEREINAFTER called 'the
      Licensee'. WHEREAS the Licensor is entitled to the unit described in Schedule I. for a period of 11 Months
      commencing from 01/12/2025 and ending on 31/10/2026. The Licensee shall pay license fee at the rate of Rs. 18,000/-
      (Rupees Eighteen Thousand Only) per month and has paid interest free refundable deposit of Rs. 50,000/- (Rupees
      Fifty Thousand Only). SCHEDULE I All that portion being Residential unit bearing Flat 7, Built-up: 55 Square Meter,
      situated on the 2nd Floor of a Building known as 'Sai Krupa', Road: FC Road, Location: Kothrud, Pune, Maharashtra -
      411038. IN WITNESS WHEREOF the parties have signed.`,
    ),
  );

const confidenceOf = (page: ReturnType<typeof leave>, name: string) =>
  rentAgreement.extract([page]).fields[name]?.confidence;

describe("an agreement to let", () => {
  test("by leave and licence is read from its clauses and its schedule", () => {
    expect(valuesOf(rentAgreement, leave())).toEqual({
      licensor_name: "Mohan Kale",
      licensee_name: "Asha Rao",
      property_address: "Flat 7, 2nd Floor, Sai Krupa, FC Road, Kothrud, Pune, Maharashtra, 411038",
      monthly_rent: "18000.00",
      security_deposit: "50000.00",
      period_from: "01/12/2025",
      period_to: "31/10/2026",
      term_months: "11",
      agreement_date: "12/11/2025",
      registration_number: null,
    });
    expect(classify([leave()]).reader?.documentType).toBe("RENT_AGREEMENT");
  });

  test("between landlord and tenant is read where titles lead to the parties and to their fathers", () => {
    const page = deed(
      "RENT AGREEMENT",
      `This Rent Agreement is executed at New Delhi on this 12th day of November, 2025 BETWEEN Sh. Mohan Kale S/o Sh. Hari
      Kale, R/o Delhi (hereinafter called the LANDLORD) AND Smt. Asha Rao D/o Sh. Vijay Rao, R/o Meerut (hereinafter called
      the TENANT). WHEREAS the Landlord is the owner of the property bearing H. No. 12, Street 4, Karol Bagh, New Delhi,
      Delhi - 110005. 1. That the tenancy is for a period of 11 (Eleven) months w.e.f. 01.12.2025 to 31.10.2026. 2. That the
      Tenant shall pay a monthly rent of Rs. 18,500/- (Rupees Eighteen Thousand Five Hundred only). 3. That the Tenant has
      paid a sum of Rs. 37,000/- (Rupees Thirty Seven Thousand only) as interest free security deposit.`,
    );
    expect(valuesOf(rentAgreement, page)).toMatchObject({
      licensor_name: "Mohan Kale",
      licensee_name: "Asha Rao",
      property_address: "H. No. 12, Street 4, Karol Bagh, New Delhi, Delhi, 110005",
      monthly_rent: "18500.00",
      security_deposit: "37000.00",
      period_from: "01/12/2025",
      period_to: "31/10/2026",
      agreement_date: "12/11/2025",
    });
  });

  test("that names its tenant first has its parties by their roles", () => {
    const page = leave([
      ["'the Licensor'", "'the Licensee'"],
      ["'the\n      Licensee'", "'the Licensor'"],
    ]);
    expect(valuesOf(rentAgreement, page)).toMatchObject({ licensor_name: "Asha Rao", licensee_name: "Mohan Kale" });
  });

  test("is surer of a sum that its words repeat, and doubts one they contradict", () => {
    expect(confidenceOf(leave(), "monthly_rent")).toBeGreaterThan(0.95);
    expect(confidenceOf(leave([["(Rupees Eighteen Thousand Only)", ""]]), "monthly_rent")).toBeLessThan(0.95);
    expect(confidenceOf(leave([["Rs. 18,000/-", "Rs. 13,000/-"]]), "monthly_rent")).toBeLessThanOrEqual(0.5);
  });

  test("is surer of days that its term spans, and doubts others", () => {
    expect(confidenceOf(leave(), "period_to")).toBeGreaterThan(0.95);
    expect(confidenceOf(leave([["31/10/2026", "31/10/2028"]]), "period_to")).toBeLessThanOrEqual(0.5);
  });

  test("is not seen in a letter about rent", () => {
    const letter = deed("Subject: our rent", "The monthly rent of the shop rises and the landlord asks for a deposit.");
    expect(rentAgreement.detect([letter])).toBeLessThan(0.5);
  });
});
