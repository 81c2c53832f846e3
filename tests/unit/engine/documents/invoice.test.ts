import { describe, expect, test } from "vitest";
import { invoice } from "@/lib/engine/documents/invoice/invoice";
import { line, pageOf } from "./lines";

const page = pageOf(
  line("TAX INVOICE", 40, 3),
  line("Sahyadri Motors", 8, 8, 30, 3),
  line("12 MG Road", 8, 12),
  line("Pune, Maharashtra - 411001", 8, 15),
  line("GSTIN: 27AAPFU0939F1ZV", 8, 18),
  line("Invoice No: SM/2025/0042", 60, 12),
  line("Invoice Date: 04-Nov-2025", 60, 15),
  line("Bill To", 8, 26),
  line("Asha Kulkarni", 8, 29),
  line("Flat 7, FC Road", 8, 32),
  line("GSTIN: 29AAGCB7383J1Z4", 8, 35),
  line("Description", 8, 45),
  line("HSN", 40, 45),
  line("Qty", 50, 45),
  line("Rate", 60, 45),
  line("Amount", 80, 45),
  line("Scooter 110 cc", 8, 49),
  line("8711", 40, 49),
  line("1", 50, 49),
  line("80,000.00", 60, 49),
  line("80,000.00", 80, 49),
  line("with two mirrors", 8, 52),
  line("Helmet", 8, 56),
  line("6506", 40, 56),
  line("2", 50, 56),
  line("1,000.00", 60, 56),
  line("2,000.00", 80, 56),
  line("Sub Total", 60, 62),
  line("82,000.00", 80, 62),
  line("CGST @ 9%", 60, 66),
  line("7,380.00", 80, 66),
  line("SGST @ 9%", 60, 70),
  line("7,380.00", 80, 70),
  line("Grand Total", 60, 76),
  line("96,760.00", 80, 76),
);

describe("an invoice", () => {
  const { fields, extra } = invoice.extract([page]);
  const value = (name: string) => fields[name]?.value;

  test("is known by its title and its GST words", () => {
    expect(invoice.detect([page])).toBeGreaterThan(0.8);
    expect(invoice.detect([pageOf(line("Dear Sir, the invoice follows", 10, 10))])).toBeLessThan(0.5);
  });

  test("gives number, date and both parties with the GSTIN of each", () => {
    expect(value("invoice_number")).toBe("SM/2025/0042");
    expect(value("invoice_date")).toBe("04/11/2025");
    expect(value("dealer_name")).toBe("Sahyadri Motors");
    expect(value("dealer_address")).toBe("12 MG Road, Pune, Maharashtra, 411001");
    expect(value("dealer_gstin")).toBe("27AAPFU0939F1ZV");
    expect(value("buyer_name")).toBe("Asha Kulkarni");
    expect(value("buyer_gstin")).toBe("29AAGCB7383J1Z4");
  });

  test("whose number begins so that its label nearly reads as that of a seller has the seller of its letterhead", () => {
    const lines = page.lines.map((other) =>
      other.text === "Invoice No: SM/2025/0042" ? line("Invoice No: MG-10935", 60, 12) : other,
    );
    const read = invoice.extract([{ ...page, lines }]).fields;
    expect(read.invoice_number?.value).toBe("MG-10935");
    expect(read.dealer_name?.value).toBe("Sahyadri Motors");
    expect(read.dealer_gstin?.value).toBe("27AAPFU0939F1ZV");
  });

  test("gives the tax as the sum of its parts and the total, nearly certain where goods and tax make it", () => {
    expect(value("total_tax")).toBe("14760.00");
    expect(value("total_amount")).toBe("96760.00");
    expect(fields.total_amount?.confidence).toBeGreaterThan(0.95);
  });

  test("gives its goods row by row, a second line of a description with its first", () => {
    expect(extra?.line_items).toEqual([
      {
        description: "Scooter 110 cc with two mirrors",
        hsn: "8711",
        quantity: "1",
        rate: "80000.00",
        amount: "80000.00",
      },
      { description: "Helmet", hsn: "6506", quantity: "2", rate: "1000.00", amount: "2000.00" },
    ]);
  });

  test("whose sums do not agree is doubted", () => {
    const lines = page.lines.map((other) => (other.text === "96,760.00" ? line("99,760.00", 80, 76) : other));
    const wrong = invoice.extract([{ ...page, lines }]).fields.total_amount;
    expect(wrong).toMatchObject({ value: "99760.00" });
    expect(wrong?.confidence).toBeLessThanOrEqual(0.5);
  });
});
