import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { findAmount } from "../labelled-amount";
import { dateField, type FoundDate, findDate } from "../labelled-date";
import { readLabelledName } from "../labelled-name";
import { readLetterhead } from "../letterhead";
import { splitAddress } from "../text/address";
import { bestAddress, labelledAddresses } from "../text/address-block";
import { timeOf } from "../text/dates";
import { findLabels, findValue, type LabelledValue } from "../text/labels";
import { linesOf, type PageLine, squash } from "../text/lines";
import { readMonth, readPeriod } from "./period";
import { readUnits } from "./units";

/**
 * A distribution company's bill for electricity; what it must show: Electricity (Rights of Consumers) Rules 2020 and the
 * states' supply codes.
 */

/** What distribution companies bring in their names. */
const trade = /electric|power|vidyut|bijli|energy|discom|lighting/i;
/** What distribution companies call a customer's number; the surest words first. */
const numberLabels = [
  ["Consumer No", "Consumer Number", "Consumer ID", "CA No", "CA Number", "Contract Account No", "K No", "K Number"],
  ["Service No", "Service Number", "Service Connection No", "SC No", "USC No", "RR No", "RR Number", "IVRS No"],
  ["BP No", "BP Number", "Business Partner No", "Connection ID", "Connection No", "Customer ID", "Customer No"],
  ["Account No", "Account Number", "Account ID"],
];
const printedNumber = /^((?=(?:[A-Z/-]*(?: (?=\d))?\d){4})[A-Z0-9](?:[A-Z0-9/-]| (?=\d)){4,19})(?![A-Z0-9])/i;
/** A serial of the bill or the meter; a day is none. */
const printedSerial = /^(?!\d{1,2}[-/.]\d{1,2}[-/.]\d{2})((?=(?:\D{0,6}\d){5})[A-Z0-9][A-Z0-9/-]{4,19})(?![A-Z0-9])/i;
const addressLabels = [
  "Supply Address",
  "Billing Address",
  "Service Address",
  "Premises Address",
  "Consumer Address",
  "Name & Address",
  "Address",
];
const ownLabels =
  /name|address|consumer|customer|bill|meter|date|tariff|load|units?\b|reading|amount|category|supply|phase|mobile|specimen|@/i;

/** Whether a second line of the bill, such as its payment slip, prints the same. */
const isPrintedAgain = (lines: PageLine[], value: string): boolean =>
  lines.filter((line) => squash(line.text).includes(squash(value))).length > 1;

function numberField(lines: PageLine[], found: LabelledValue | undefined): FieldReading {
  if (!found) return notFound;
  const value = found.text.replace(/\s/g, "").toUpperCase();
  const proof = isPrintedAgain(lines, value) ? { proof: true } : {};
  return field(value, found, { labelQuality: found.labelQuality, ...proof });
}

function findConsumerNumber(lines: PageLine[]): LabelledValue | undefined {
  const found = numberLabels.map((labels) => findValue(lines, labels, { accept: printedNumber }));
  return found.find((number) => number !== undefined);
}

/** Paid late it costs more: that is not what is due. */
const isOfLatePayment = (line: PageLine): boolean => /after|beyond|late\b/i.test(line.text);

function readAmountDue(lines: PageLine[]): FieldReading {
  const inTime = lines.filter((line) => !isOfLatePayment(line));
  const found = findAmount(inTime, [
    "Net Amount Payable",
    "Net Amt Payable",
    "Net Bill Amount",
    "Net Payable",
    "Total Amount Payable",
    "Amount Payable by Due Date",
    "Amount Payable",
    "Payable Amount",
    "Total Bill Amount",
    "Total Amount Due",
    "Amount Due",
    "Bill Amount",
    "Total Payable",
    "Amount to be paid",
  ]);
  if (!found) return notFound;
  const { value, span } = found;
  return field(value, span, {
    labelQuality: span.labelQuality,
    ...(isPrintedAgain(inTime, span.text) && { proof: true }),
  });
}

/** Days of other things than the bill. */
const otherDates = /due|reading|connection|pay|last|next|previous|period|deposit/i;
/** How sure a bill's only other date is to be its own. */
const LONE_DATE = 0.4;

function findBillDate(lines: PageLine[]): FoundDate | undefined {
  const labelled = findDate(lines, ["Bill Date", "Date of Bill", "Bill Issue Date", "Bill Issued On", "Billing Date"]);
  if (labelled) return labelled;
  const lone = findDate(
    lines.filter(({ text }) => !otherDates.test(text)),
    ["Date", "Dated"],
  );
  return lone && { ...lone, span: { ...lone.span, labelQuality: LONE_DATE } };
}

function readDates(lines: PageLine[]) {
  const bill = findBillDate(lines);
  const due = findDate(lines, ["Due Date", "Last Date of Payment", "Pay By Date", "Pay By"]);
  const isInOrder = !bill || !due || timeOf(bill.value) <= timeOf(due.value);
  return { bill_date: dateField(bill, { valid: isInOrder }), due_date: dateField(due, { valid: isInOrder }) };
}

function readAddress(lines: PageLine[], name: string | null) {
  const ofPlace = lines.filter((line) => /e-?mail/i.test(line.text)).map(({ index }) => index);
  const found = bestAddress(
    labelledAddresses(lines, addressLabels, {
      ends: /^(mobile|mob\b|phone|tariff|category|e-?mail|bill|meter|sanctioned|load|pole|feeder|-{4})/i,
      skips: (line) => ofPlace.includes(line.index) || (name !== null && squash(line.text) === squash(name)),
    }),
  );
  return {
    address: found ? field(found.text, found, { valid: found.hasPin, labelQuality: found.labelQuality }) : notFound,
    formatted: found ? splitAddress(found.text) : null,
  };
}

/** What only a bill for electricity says, by how much it says so. */
const words: [number, string[]][] = [
  [0.3, ["Electricity Bill", "Bill of Supply for the Month", "Electricity Supply", "Vidyut Vitaran"]],
  [0.2, ["Energy Charges", "Energy Charge"]],
  [0.15, ["Sanctioned Load", "Connected Load", "Contract Demand", "Contracted Load"]],
  [0.15, ["Electricity Duty", "Wheeling Charges", "Fuel Adjustment Charges", "FPPCA"]],
  [0.1, ["Units Consumed", "Consumption", "kWh", "Units Billed", "Units"]],
  [0.1, ["Meter No", "Meter Number", "Meter SL No", "Present Reading", "Current Reading"]],
  [0.05, ["Due Date"]],
  [0.05, ["Fixed Charges", "Fixed Charge", "Tariff"]],
];

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const text = squash(lines.map((line) => line.text).join(" "));
  if (!/ELECTRIC|VIDYUT|BIJLI|ENERGYCHARGE|KWH/.test(text)) return 0;
  // Deeds and letters speak of electricity too, but number no customer.
  if (!findConsumerNumber(lines)) return 0.3;
  return Math.min(
    1,
    words.reduce((sum, [share, labels]) => sum + (findLabels(lines, labels).length > 0 ? share : 0), 0),
  );
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const name = readLabelledName(lines, ["Consumer Name", "Name of Consumer", "Customer Name", "Name"], {
    relatives: /father|husband|[sdw]\/o\b|^division|sub-?\s?div/i,
    labels: ownLabels,
  });
  const { address, formatted } = readAddress(lines, name.value);
  const serial = (labels: string[]) => numberField(lines, findValue(lines, labels, { accept: printedSerial }));
  return {
    documentType: "EBILL",
    fields: {
      provider_name: readLetterhead(lines, trade),
      consumer_number: numberField(lines, findConsumerNumber(lines)),
      consumer_name: name,
      address,
      bill_number: serial(["Bill No", "Bill Number", "Invoice No", "Bill ID", "Bill Serial No"]),
      ...readDates(lines),
      ...readPeriod(lines),
      billing_month: readMonth(lines),
      units_consumed: readUnits(lines),
      amount_due: readAmountDue(lines),
      meter_number: serial(["Meter No", "Meter Number", "Meter SL No", "Meter Sr No", "Meter Serial No", "Meter ID"]),
    },
    extra: { formatted_address: formatted },
  };
}

export const ebill: DocumentTypeReader = { documentType: "EBILL", detect, extract };
