import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { deliveryOrder } from "@/lib/engine/documents/delivery-order/delivery-order";
import { isImei } from "@/lib/engine/documents/delivery-order/imei";
import { line, pageOf, valuesOf } from "./lines";

const letter = (changes: Record<string, string> = {}) => {
  const text = (given: string) => changes[given] ?? given;
  const rows: [string, string][] = [
    ["Name of Customer", "Asha Rao"],
    ["Product Description", "Smartphone 128 GB Blue"],
    ["Model", "GW-130X"],
    ["IMEI No.", "490154203237518"],
    ["Invoice Value (Rs.)", "30,000.00"],
    ["Down Payment (Rs.)", "6,000.00"],
    ["Loan Amount (Rs.)", "24,000.00"],
    ["Less: Processing Fee (Rs.)", "500.00"],
    ["Net Disbursement Amount (Rs.)", "23,500.00"],
  ];
  return pageOf(
    line("Sahyadri Finance Limited", 7, 4, 30, 3),
    line("DELIVERY ORDER", 40, 10),
    line("DO No. : SF/DO/2025/0042", 7, 14),
    line("Date : 12-Nov-2025", 75, 14),
    line("To,", 7, 18),
    line("New Bharat Mobiles", 7, 21),
    line("12 MG Road", 7, 24),
    line("Pune, Maharashtra - 411001", 7, 27),
    line("Please deliver the following product to our customer after collecting the down payment", 7, 34, 85),
    ...rows.flatMap(([title, value], index) => [line(title, 8, 40 + index * 4), line(text(value), 50, 40 + index * 4)]),
  );
};
const fieldOf = (page: ReturnType<typeof letter>, name: string) => deliveryOrder.extract([page]).fields[name];

describe("a delivery order", () => {
  test("as a letter gives order, customer, dealer, product and amounts", () => {
    expect(valuesOf(deliveryOrder, letter())).toEqual({
      lender_name: "Sahyadri Finance Limited",
      delivery_order_number: "SF/DO/2025/0042",
      delivery_order_date: "12/11/2025",
      customer_name: "Asha Rao",
      dealer_name: "New Bharat Mobiles",
      dealer_address: "12 MG Road, Pune, Maharashtra, 411001",
      asset_description: "Smartphone 128 GB Blue",
      asset_model: "GW-130X",
      imei: "490154203237518",
      serial_number: null,
      asset_cost: "30000.00",
      loan_amount: "24000.00",
      down_payment: "6000.00",
      net_disbursement: "23500.00",
    });
    expect(classify([letter()]).reader?.documentType).toBe("DELIVERY_ORDER");
  });

  test("from a lender's system is read by labels of its own for the dealer", () => {
    const page = pageOf(
      line("Zenith Consumer Credit Private Limited", 7, 4),
      line("Delivery Order", 75, 4),
      line("Delivery Order Number : ZC20261588001", 7, 10),
      line("Dealer Name", 7, 16),
      line(": Sai Mobiles Pvt Ltd", 30, 16),
      line("Dealer Address", 7, 20),
      line(": Shop No 5, Canal Road", 30, 20),
      line("Chennai, Tamil Nadu - 600086", 31, 23),
      line("Customer Name", 7, 28),
      line(": Asha Rao", 30, 28),
      line("Serial Number", 7, 32),
      line(": DNU78614282", 30, 32),
    );
    expect(valuesOf(deliveryOrder, page)).toMatchObject({
      delivery_order_number: "ZC20261588001",
      dealer_name: "Sai Mobiles Pvt Ltd",
      dealer_address: "Shop No 5, Canal Road, Chennai, Tamil Nadu, 600086",
      customer_name: "Asha Rao",
      serial_number: "DNU78614282",
    });
  });

  test("is surer of amounts that make each other, and doubts a loan above the price", () => {
    for (const name of ["asset_cost", "loan_amount", "down_payment", "net_disbursement"]) {
      expect(fieldOf(letter(), name)?.confidence).toBeGreaterThan(0.95);
    }
    expect(fieldOf(letter({ "6,000.00": "6,100.00" }), "asset_cost")?.confidence).toBeLessThan(0.95);
    expect(fieldOf(letter({ "24,000.00": "54,000.00" }), "loan_amount")?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("doubts an IMEI whose check digit is wrong", () => {
    expect(fieldOf(letter(), "imei")?.confidence).toBeGreaterThan(0.95);
    expect(fieldOf(letter({ "490154203237518": "490154203237519" }), "imei")?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("is not seen in an invoice that quotes the number of one", () => {
    const page = pageOf(
      line("TAX INVOICE", 40, 4),
      line("Delivery Order No: SF/DO/2025/0042", 7, 8),
      line("GSTIN 27AAPFU0939F1ZV", 7, 12),
      line("HSN", 7, 16),
      line("Invoice No 42", 7, 20),
      line("CGST 9%", 7, 24),
    );
    expect(classify([page]).reader?.documentType).toBe("INVOICE");
  });
});

test("one wrong digit is always seen in an IMEI", () => {
  expect(isImei("490154203237518")).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
      const digits = [..."490154203237518"];
      digits[place] = String((Number(digits[place]) + change) % 10);
      expect(isImei(digits.join(""))).toBe(false);
    }),
  );
});
