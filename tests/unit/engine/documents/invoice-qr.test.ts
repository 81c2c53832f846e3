import { createPublicKey } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InvoiceQrCheck } from "@/lib/engine/documents/invoice/confirm-by-qr";
import { invoice } from "@/lib/engine/documents/invoice/invoice";
import { decodeInvoiceQr } from "@/lib/engine/documents/invoice/invoice-qr";
import { nobodyTrusted, type ReadPage } from "@/lib/engine/pipeline/ports";
import { signInvoiceQr } from "@/prisma/seed/specimens/signed-codes";
import { newSigner } from "@/tests/support/test-signer";
import { line, pageOf } from "./lines";

const portal = await newSigner({ name: "Invoice portal" });
const facts = {
  SellerGstin: "27AAPFU0939F1ZV",
  BuyerGstin: "29AAGCB7383J1Z4",
  DocNo: "SM/2025/0042",
  DocTyp: "INV",
  DocDt: "04/11/2025",
  TotInvVal: 96760,
  ItemCnt: 1,
  MainHsnCode: "871120",
  Irn: "ab".repeat(32),
  IrnDt: "2025-11-04 16:34:20",
};

const page = (text: string, number = "SM/2025/0042"): ReadPage => ({
  ...pageOf(
    line("TAX INVOICE", 40, 3),
    line("Sahyadri Motors", 8, 8, 30, 3),
    line("GSTIN: 27AAPFU0939F1ZV", 8, 18),
    line(`Invoice No: ${number}`, 60, 12),
    line("Bill To", 8, 26),
    line("Asha Traders", 8, 29),
    line("GSTIN: 29AAGCB7383J1Z4", 8, 35),
    line("Description", 8, 45),
    line("HSN", 40, 45),
    line("Amount", 80, 45),
    line("Scooter", 8, 49),
    line("8711", 40, 49),
    line("82,000.00", 80, 49),
    line("Grand Total", 60, 76),
    line("96,760.00", 80, 76),
  ),
  codes: [{ format: "QR", text, box: { x: 0.7, y: 0.1, width: 0.2, height: 0.1 } }],
});
const trusted = { ...nobodyTrusted, invoiceQr: [portal.certificate] };
const read = (text: string, number?: string, signers = trusted) => {
  const { fields, extra } = invoice.extract([page(text, number)], signers);
  return { fields, check: extra?.einvoice_qr as InvoiceQrCheck | null };
};

describe("the QR of an e-invoice", () => {
  const token = signInvoiceQr(facts, portal.key);

  test("signed by a known portal makes certain what it says and fills in what was not read", () => {
    const { fields, check } = read(token);
    expect(check).toEqual({
      signature: "valid",
      signed_by: "Invoice portal",
      signed_at: "2025-11-04T11:04:20.000Z",
      irn: facts.Irn,
      document_type: "INV",
      matches: {
        invoice_number: true,
        invoice_date: null,
        dealer_gstin: true,
        buyer_gstin: true,
        total_amount: true,
        item_count: true,
        main_hsn: true,
      },
    });
    expect(fields.invoice_number).toMatchObject({ value: "SM/2025/0042", confidence: 0.99 });
    expect(fields.invoice_date).toMatchObject({ value: "04/11/2025", confidence: 0.99, page: 1 });
  });

  test("that says another number than the print lowers what was read", () => {
    const { fields, check } = read(token, "SM/2025/9999");
    expect(check?.matches.invoice_number).toBe(false);
    expect(fields.invoice_number?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("whose facts were altered is invalid and fills nothing in", () => {
    const [head, , signature] = token.split(".");
    const [, body] = signInvoiceQr({ ...facts, TotInvVal: 9676000 }, portal.key).split(".");
    const { fields, check } = read(`${head}.${body}.${signature}`);
    expect(check).toMatchObject({ signature: "invalid", matches: { total_amount: false } });
    expect(fields.invoice_date?.value).toBeNull();
  });

  test("of a portal that is not configured says so; its bare public key is enough to know it", () => {
    expect(read(token, undefined, nobodyTrusted).check).toMatchObject({ signature: "unknown_signer" });
    const key = createPublicKey(portal.certificate).export({ type: "spki", format: "pem" }) as string;
    const known = { ...nobodyTrusted, invoiceQr: [key] };
    expect(read(token, undefined, known).check).toMatchObject({ signature: "valid", signed_by: null });
  });

  test("is none where the token is cut off, is not signed by RS256, or holds something else", () => {
    const [, body] = token.split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    expect(decodeInvoiceQr(token.slice(0, 120))).toBeUndefined();
    expect(decodeInvoiceQr(`${none}.${body}.x`)).toBeUndefined();
    expect(decodeInvoiceQr(signInvoiceQr({ hello: "world" }, portal.key))).toBeUndefined();
    expect(decodeInvoiceQr("a".repeat(9_000))).toBeUndefined();
    expect(read("https://example.com").check).toBeNull();
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => void decodeInvoiceQr(`${one}.${other}.${one}`)));
  });
});
