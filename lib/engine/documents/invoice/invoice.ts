import {
  type DocumentTypeReader,
  type Extraction,
  type FieldReading,
  nobodyTrusted,
  type ReadPage,
} from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { gstinField } from "../gstins";
import { paise } from "../text/amounts";
import { datePattern, readDate, timeOf } from "../text/dates";
import { findLabels, findValue } from "../text/labels";
import { linesOf, type PageLine, type Span, squash } from "../text/lines";
import { confirmByQr } from "./confirm-by-qr";
import { findLineItems } from "./line-items";
import { findParties } from "./parties";
import { asText, findTotals, sumsAgree } from "./totals";

/** A GST tax invoice; what it must show: Rule 46, CGST Rules 2017. */

/** At most sixteen letters, digits, dashes and slashes (Rule 46(b)); a word without a digit is none. */
const invoiceNumber = /^#?\s*((?=[A-Z/-]*\d)[A-Z0-9][A-Z0-9/-]{1,15})(?![A-Z0-9])/i;
const numberLabels = ["Invoice No", "Invoice Number", "Invoice #", "Bill No", "Tax Invoice No", "Inv No"];
const dateLabels = ["Invoice Date", "Bill Date", "Dated", "Date of Invoice", "Date"];
const otherLabels = /^(date|invoice|gstin|bill|state|place|order|due|dated)/i;

function readNumber(lines: PageLine[]): FieldReading {
  const span = findValue(lines, numberLabels, { accept: invoiceNumber, reject: otherLabels });
  if (!span) return notFound;
  return field(span.text.replace(/\s/g, ""), span, { valid: /\d/.test(span.text), labelQuality: span.labelQuality });
}

function readInvoiceDate(lines: PageLine[]): FieldReading {
  for (const label of dateLabels) {
    const span = findValue(lines, [label], { accept: datePattern });
    const date = span && readDate(span.text);
    // GST began on 1 July 2017; a date ahead of today is a misreading.
    if (span && date) {
      const valid = timeOf(date) >= Date.UTC(2017, 6, 1) && timeOf(date) <= Date.now() + 86_400_000;
      return field(date, span, { valid, labelQuality: span.labelQuality });
    }
  }
  return notFound;
}

const asField = (span: Span | undefined): FieldReading =>
  span ? field(span.text.replace(/\s+/g, " ").trim(), span, { labelQuality: 0.8 }) : notFound;

/** A paper that calls itself an invoice does so in a line of its own. */
const titleOf = (lines: PageLine[]): number => {
  const short = lines.map((line) => squash(line.text)).filter((text) => text.length <= 30);
  if (short.some((text) => /^(GST)?(TAX|RETAIL)INVOICE/.test(text))) return 0.45;
  return short.some((text) => /^INVOICE|INVOICE$|^CASHMEMO|^BILLOFSUPPLY/.test(text)) ? 0.3 : 0;
};

const words = [
  "GSTIN",
  "HSN",
  "Invoice No",
  "Invoice Date",
  "Qty",
  "Quantity",
  "CGST",
  "IGST",
  "Grand Total",
  "Total Amount",
];

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  // Papers of a sale that are not its invoice; an invoice may quote the number of an order.
  if (lines.some((line) => /DELIVERYORDER(?!NO|NUMBER|REF|D)|PROFORMA|QUOTATION/.test(squash(line.text)))) return 0;
  const title = titleOf(lines);
  const found = words.filter((word) => findLabels(lines, [word]).length > 0).length;
  return Math.min(title === 0 ? 0.45 : 1, title + found * 0.1);
}

function extract(pages: ReadPage[], { invoiceQr } = nobodyTrusted): Extraction {
  const lines = linesOf(pages);
  const { seller, buyer } = findParties(lines);
  const lineItems = findLineItems(lines);
  const totals = findTotals(lines);
  const amounts = lineItems.map(({ amount }) => amount);
  const goods =
    amounts.length > 0 && amounts.every((amount) => amount !== null)
      ? amounts.reduce((sum, amount) => sum + paise(amount), 0)
      : undefined;
  const agree = sumsAgree(totals, goods);
  const evidence = agree === undefined ? {} : { proof: agree };
  const printed: Extraction = {
    documentType: "INVOICE",
    fields: {
      invoice_number: readNumber(lines),
      invoice_date: readInvoiceDate(lines),
      dealer_name: asField(seller.name),
      dealer_gstin: gstinField(seller.gstin),
      dealer_address: asField(seller.address),
      buyer_name: asField(buyer.name),
      buyer_gstin: gstinField(buyer.gstin),
      total_tax: totals.tax ? field(asText(totals.tax), totals.tax.span, evidence) : notFound,
      total_amount: totals.total ? field(asText(totals.total), totals.total.span, evidence) : notFound,
    },
    extra: { line_items: lineItems, einvoice_qr: null },
  };
  return confirmByQr(printed, lineItems, pages, invoiceQr);
}

export const invoice: DocumentTypeReader = {
  documentType: "INVOICE",
  numberedBy: "invoice_number",
  detect,
  extract,
};
