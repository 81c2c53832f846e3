import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { ebill } from "@/lib/engine/documents/ebill/ebill";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const strip = (changes: Record<string, string> = {}) => {
  const texts: [string, number][] = [
    ["KAVERI ELECTRICITY SUPPLY COMPANY LIMITED", 4],
    ["ELECTRICITY BILL", 8],
    ["RR Number : W2ET12345", 12],
    ["Account ID : 5489222351", 15],
    ["Name & Address", 18],
    ["ASHA RAO", 21],
    ["Flat 7, Sai Krupa", 24],
    ["Bengaluru, Karnataka - 560041", 27],
    ["Sanctioned Load : 2.00 KW", 31],
    ["Billing Period : 01/10/2025 - 31/10/2025", 34],
    ["Bill No : 377089602498", 37],
    ["Bill Date : 02/11/2025", 40],
    ["Meter SL No : 95364740", 43],
    ["Pres Reading : 6212", 46],
    ["Prev Reading : 6091", 49],
    ["Constant : 1", 52],
    ["Consumption : 121 Units", 55],
    ["Energy Charges : 569.91", 58],
    ["Electricity Duty : 91.19", 61],
    ["Bill Amount : Rs. 1,029.00", 64],
    ["Net Amt Payable : Rs. 1,029.00", 67],
    ["Due Date : 17/11/2025", 70],
  ];
  return pageOf(...texts.map(([text, y]) => line(changes[text] ?? text, 5, y)));
};
const confidenceOf = (lines: TextLine[], name: string) => ebill.extract([pageOf(...lines)]).fields[name]?.confidence;

describe("an electricity bill", () => {
  test("has no town for a consumer number, though digits follow it", () => {
    const lines = [
      line("ELECTRICITY BILL", 5, 8),
      line("Consumer No", 5, 12),
      line("Mysuru, Karnataka - 570028", 5, 15),
    ];
    expect(valuesOf(ebill, pageOf(...lines)).consumer_number).toBeNull();
  });

  test("from the meter reader's printer is read line by line", () => {
    expect(valuesOf(ebill, strip())).toEqual({
      provider_name: "KAVERI ELECTRICITY SUPPLY COMPANY LIMITED",
      consumer_number: "W2ET12345",
      consumer_name: "ASHA RAO",
      address: "Flat 7, Sai Krupa, Bengaluru, Karnataka, 560041",
      bill_number: "377089602498",
      bill_date: "02/11/2025",
      due_date: "17/11/2025",
      billing_period_from: "01/10/2025",
      billing_period_to: "31/10/2025",
      billing_month: null,
      units_consumed: "121",
      amount_due: "1029.00",
      meter_number: "95364740",
    });
    expect(ebill.extract([strip()]).extra).toMatchObject({ formatted_address: { postcode: "560041" } });
    expect(classify([strip()]).reader?.documentType).toBe("EBILL");
  });

  test("of a board is read from cells beside and below their labels in two languages", () => {
    const page = pageOf(
      line("Sahyadri Rajya Vidyut Vitaran Co. Ltd.", 25, 3),
      line("cT / BILL OF SUPPLY FOR THE MONTH OF OCT-2025", 20, 7),
      line("ma / Consumer No. : 176303142310", 6, 12),
      line("aTd / Consumer Name : SURESH KHAN", 6, 15),
      line("u sie / Bil No.", 60, 12),
      line("629408769211", 82, 12),
      line("Bill Date", 60, 15),
      line("17-NOV-2025", 82, 15),
      line("Bill Amount Rs.", 60, 18),
      line("969.00", 88, 18),
      line("If Paid After", 60, 21),
      line("979.00", 88, 21),
      line("Meter No.", 6, 30),
      line("Units", 40, 30),
      line("EM1234567", 6, 33),
      line("121", 40, 33),
    );
    expect(valuesOf(ebill, page)).toMatchObject({
      consumer_number: "176303142310",
      consumer_name: "SURESH KHAN",
      bill_number: "629408769211",
      bill_date: "17/11/2025",
      billing_month: "10/2025",
      amount_due: "969.00",
      meter_number: "EM1234567",
      units_consumed: "121",
    });
  });

  test.each(["CA No.", "K No.", "Service No", "BP No.", "Consumer No", "Account No"])(
    "numbers its customer under %s",
    (label) => {
      const page = pageOf(line("Electricity Bill", 30, 5), line(`${label} : 1234 56789`, 5, 10));
      expect(valuesOf(ebill, page).consumer_number).toBe("123456789");
    },
  );

  test("is surer of units that the meter's two readings prove, and doubts others", () => {
    expect(confidenceOf(strip().lines, "units_consumed")).toBeGreaterThan(0.95);
    const wrong = strip({ "Consumption : 121 Units": "Consumption : 4121 Units" });
    expect(confidenceOf(wrong.lines, "units_consumed")).toBeLessThanOrEqual(0.5);
  });

  test("is not due before it was made", () => {
    const wrong = strip({ "Due Date : 17/11/2025": "Due Date : 17/10/2025" });
    expect(confidenceOf(wrong.lines, "due_date")).toBeLessThanOrEqual(0.5);
  });

  test("is not seen in a bill for gas, nor in a deed that speaks of electricity", () => {
    const gas = pageOf(
      line("Pune City Gas Supply", 5, 5),
      line("Customer No. 123456789012", 5, 10),
      line("Meter No. GM1234567", 5, 14),
      line("Due Date 04/11/2025", 5, 18),
    );
    const deed = pageOf(
      line("LEAVE AND LICENSE AGREEMENT", 30, 5),
      line("The Licensee shall pay the electricity bill for energy charges and units consumed.", 5, 10),
    );
    expect(ebill.detect([gas])).toBeLessThan(0.5);
    expect(ebill.detect([deed])).toBeLessThan(0.5);
  });
});
