import type { Extraction, ReadPage } from "../../pipeline/ports";
import { checkSignature } from "../signed/check-signature";
import { type Agreement, bestCode, type CheckedCode, confirmField, toMatch } from "../signed/confirm-field";
import { paise } from "../text/amounts";
import { squash } from "../text/lines";
import { decodeInvoiceQr, type InvoiceQr } from "./invoice-qr";
import type { LineItem } from "./line-items";

/** What the QR of an e-invoice is worth and whether the print agrees with it: our extension, `einvoice_qr`. */
export interface InvoiceQrCheck {
  signature: CheckedCode["signature"];
  signed_by: string | null;
  /** ISO time. */
  signed_at: string;
  /** The invoice reference number. */
  irn: string;
  /** INV, CRN (credit note) or DBN (debit note). */
  document_type: string | null;
  /** By field: whether the print says the same; null where one side does not say. */
  matches: Record<string, boolean | null>;
}

interface CheckedQr extends CheckedCode {
  qr: InvoiceQr;
}

function findQr(pages: ReadPage[], signers: string[]): CheckedQr | undefined {
  const found = pages.flatMap(({ page, codes = [] }) =>
    codes.flatMap(({ text, box }): CheckedQr[] => {
      const qr = text === null ? undefined : decodeInvoiceQr(text);
      if (!qr) return [];
      const { outcome, signedBy } = checkSignature(qr.signed, signers);
      return [{ qr, page, box, signature: outcome, signedBy }];
    }),
  );
  return bestCode(found);
}

const valuesOf = (qr: InvoiceQr): Record<string, string | null> => ({
  invoice_number: qr.number,
  invoice_date: qr.date,
  dealer_gstin: qr.sellerGstin,
  buyer_gstin: qr.buyerGstin,
  total_amount: qr.total,
});

const exactly = (same: boolean): Agreement => (same ? "exact" : "none");

function compare(name: string, printed: string | null, said: string | null): Agreement | undefined {
  if (printed === null || said === null) return undefined;
  if (name === "total_amount") return exactly(paise(printed) === paise(said));
  return exactly(squash(printed) === squash(said));
}

/** How the goods agree: their count, and the tariff heading of the main one, which may be printed shorter. */
function compareItems(items: LineItem[], { itemCount, mainHsn }: InvoiceQr) {
  const headings = items.flatMap(({ hsn }) => hsn ?? []);
  const isAlike = (hsn: string) => mainHsn !== null && (mainHsn.startsWith(hsn) || hsn.startsWith(mainHsn));
  return {
    item_count: items.length > 0 && itemCount !== null ? items.length === itemCount : null,
    main_hsn: headings.length > 0 && mainHsn !== null ? headings.some(isAlike) : null,
  };
}

/** Holds the fields of an invoice against its e-invoice QR (see confirmField). */
export function confirmByQr(
  extraction: Extraction,
  items: LineItem[],
  pages: ReadPage[],
  signers: string[],
): Extraction {
  const best = findQr(pages, signers);
  if (!best) return extraction;
  const values = valuesOf(best.qr);
  const compared = Object.entries(extraction.fields).map(([name, reading]) => {
    const value = values[name] ?? null;
    return { name, reading, said: { value, agreement: compare(name, reading.value, value) } };
  });
  const check: InvoiceQrCheck = {
    signature: best.signature,
    signed_by: best.signedBy,
    signed_at: best.qr.signed.at.toISOString(),
    irn: best.qr.irn,
    document_type: best.qr.documentType,
    matches: {
      ...Object.fromEntries(
        compared.filter(({ name }) => name in values).map(({ name, said }) => [name, toMatch(said.agreement)]),
      ),
      ...compareItems(items, best.qr),
    },
  };
  const fields = Object.fromEntries(
    compared.map(({ name, reading, said }) => [name, confirmField(reading, said, best)]),
  );
  return { ...extraction, fields, extra: { ...extraction.extra, einvoice_qr: check } };
}
