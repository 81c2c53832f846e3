import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { addressee, labelledParty } from "../invoice/parties";
import { dateField, findDate } from "../labelled-date";
import { readLabelledName } from "../labelled-name";
import { readLetterhead } from "../letterhead";
import { bestAddress, labelledAddresses } from "../text/address-block";
import { timeOf } from "../text/dates";
import { findLabels, findValue } from "../text/labels";
import { linesOf, type PageLine, type Span, squash } from "../text/lines";
import { readAmounts } from "./amounts";
import { readImei } from "./imei";

/** A lender's order to a dealer to hand a financed product to a customer. No law sets its form: lenders write their own. */

/** What lenders bring in their names. */
const trade = /financ|finserv|credit|capital|bank|leasing|fincorp|lending|loans/i;
const orderNumber = /^(?!\d{1,2}[-/.]\d{1,2}[-/.]\d{2})((?=(?:\D*\d){3})[A-Z0-9][A-Z0-9/-]{3,24})(?![A-Z0-9])/i;
const serialNumber = /^((?=(?:\D*\d){3})[A-Z0-9][A-Z0-9/-]{4,24})(?![A-Z0-9])/i;
/** Names of firms and goods: one line, no other label. */
const anyText = /^(?!Rs\b|INR\b|[\d,.]+$)([A-Za-z0-9][^:]{1,90}[^:\s])$/i;
const dealerLabels = ["Dealer Details", "Merchant Details", "Dealer", "Merchant", "Store"];
const ownLabels =
  /\b(name|address|customer|dealer|product|asset|model|brand|make|serial|imei|loan|date|details|code|mobile|number|cost|value|price|specimen)\b/i;

/** A line of the letter's text speaks of customer and product without stating them; headings name their kinds. */
const isStated = ({ text, box }: PageLine): boolean =>
  !/\b(assets|products|goods)/i.test(text) && (box.width < 0.7 || text.includes(":") || text.split(/\s+/).length < 8);

function readText(lines: PageLine[], labels: string[]): FieldReading {
  const span = findValue(lines, labels, { accept: anyText, reject: ownLabels, places: ["inline", "right"] });
  return span ? field(span.text.replace(/\s+/g, " "), span, { labelQuality: span.labelQuality }) : notFound;
}

function readNumber(lines: PageLine[], labels: string[], accept: RegExp): FieldReading {
  const span = findValue(lines, labels, { accept });
  return span ? field(span.text.toUpperCase(), span, { labelQuality: span.labelQuality }) : notFound;
}

const asField = (span: Span | undefined): FieldReading =>
  span ? field(span.text.replace(/\s+/g, " ").trim(), span, { labelQuality: 0.8 }) : notFound;

/** The dealer by labels of its own, else as the party the order is addressed to. */
function readDealer(lines: PageLine[]) {
  const name = readText(lines, ["Dealer Name", "Name of Dealer", "Merchant Name", "Store Name"]);
  const party = name.value ? undefined : (addressee(lines) ?? labelledParty(lines, dealerLabels));
  const address = bestAddress(
    labelledAddresses(lines, ["Dealer Address", "Address of Dealer", "Merchant Address", "Store Address"], {
      ends: ownLabels,
    }),
  );
  return {
    dealer_name: name.value ? name : asField(party?.name),
    dealer_address: address
      ? field(address.text, address, { valid: address.hasPin, labelQuality: address.labelQuality })
      : asField(party?.address),
  };
}

const customerLabels = ["Customer Name", "Name of Customer", "Borrower Name", "Applicant Name", "Customer", "Borrower"];

function readCustomer(lines: PageLine[]): FieldReading {
  const name = readLabelledName(lines, customerLabels, {
    relatives: /father|husband|address|our (customer|borrower)/i,
    labels: ownLabels,
  });
  if (!name.value) return name;
  return { ...name, value: name.value.replace(/^(mr|mrs|ms|shri|smt)\.?\s+/i, "") };
}

function readDate(lines: PageLine[]): FieldReading {
  const found =
    findDate(lines, ["Delivery Order Date", "DO Date", "Date of Delivery Order"]) ?? findDate(lines, ["Dated", "Date"]);
  return dateField(found, { valid: !found || timeOf(found.value) <= Date.now() + 86_400_000 });
}

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const text = squash(lines.map((line) => line.text).join(" "));
  // An invoice or a letter may quote the number of an order: that is no heading.
  const isHeading = ({ text: line }: PageLine) =>
    line.length <= 60 && /DELIVERYORDER(?!NO|NUMBER|REF|D)|DISBURSEMENTADVICE/.test(squash(line));
  if (!lines.some(isHeading)) return 0;
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  return Math.min(
    1,
    0.4 +
      (/DELIVERTHE|KINDLYDELIVER|PLEASEDELIVER/.test(text) ? 0.25 : 0) +
      (has("Loan Amount", "Finance Amount", "Amount Financed") ? 0.2 : 0) +
      (has("Down Payment", "Margin Money") ? 0.15 : 0) +
      (has("Net Disbursement", "Amount Payable to Dealer", "Disbursement Amount") ? 0.15 : 0) +
      (has("Dealer Name", "Dealer Details", "Dealer") ? 0.1 : 0),
  );
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const stated = lines.filter(isStated);
  const numberLabels = [
    "Delivery Order Number",
    "Delivery Order No",
    "DO Number",
    "DO No",
    "DO Ref No",
    "Reference No",
  ];
  return {
    documentType: "DELIVERY_ORDER",
    fields: {
      lender_name: readLetterhead(lines, trade),
      delivery_order_number: readNumber(lines, numberLabels, orderNumber),
      delivery_order_date: readDate(lines),
      customer_name: readCustomer(stated),
      ...readDealer(lines),
      asset_description: readText(stated, ["Product Description", "Asset Description", "Product", "Asset"]),
      asset_model: readText(stated, ["Model / Variant", "Model Name", "Model No", "Model"]),
      imei: readImei(lines),
      serial_number: readNumber(
        lines,
        ["Serial No of Product", "Serial Number", "Serial No", "Chassis No"],
        serialNumber,
      ),
      ...readAmounts(lines),
    },
  };
}

export const deliveryOrder: DocumentTypeReader = {
  documentType: "DELIVERY_ORDER",
  numberedBy: "delivery_order_number",
  detect,
  extract,
};
