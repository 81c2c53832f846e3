import { distance } from "fastest-levenshtein";
import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { datesIn, isNoLaterThanToday, readFormAddress, rowDateField, textField } from "../form-fields";
import { numberField } from "../numbers";
import { timeOf } from "../text/dates";
import { type FormRow, readForm, textOf } from "../text/form-rows";
import { findLabels } from "../text/labels";
import { linesOf, squash } from "../text/lines";
import { tidyName } from "../text/person-name";
import { type FssaiNumber, findFssaiNumber } from "./fssai-number";

/**
 * A food business's licence (Form C) or certificate of registration (Form A): Food Safety and Standards (Licensing and
 * Registration of Food Businesses) Regulations 2011, Schedule 2.
 */

const rows = {
  holder: [
    "Name & Registered Office address of Licensee",
    "Name and Registered Office address of Licensee",
    "Name & Registered Office address of",
    "Name and permanent address of Licensee",
    "Name and permanent address of the Food Business Operator",
    "Name and permanent address of Food Business Operator",
    "Name and permanent address of",
    "Name of the Food Business Operator",
    "Name of Food Business Operator",
    "Name of Licensee",
    "Name of the Licensee",
    "Name of the Company",
    "Name of FBO",
  ],
  premises: [
    "Address of Authorized Premises",
    "Address of Authorised Premises",
    "Address of location where food business is to be conducted/Premises",
    "Address of location where food business is to be conducted",
    "Address of location where food business is",
    "Address of location where food business",
    "Address of the Premises",
    "Premises Address",
    "Address of premises",
  ],
  kind: ["Kind of Business", "Kind of Food Business", "Type of Business", "Nature of Business"],
  category: ["Category of License", "Category of Licence", "License Category", "Licence Category"],
  issue: ["Issued On", "Date of Issue", "Issue Date", "Issued Date"],
  till: ["Valid Upto", "Valid up to", "Valid till", "Date of Expiry", "Expiry Date", "Validity"],
  other: [
    "License Number",
    "Licence Number",
    "License No.",
    "Registration Number",
    "Registration No.",
    "For Dairy Business details",
    "Photo",
    "Place",
    "This license is granted",
    "This licence is granted",
    "This Registration certificate is issued",
    "Annexures",
    "Note",
    "Date",
    "Designated Officer",
    "Registering Authority",
  ],
};

/** Share of a line's letters that may differ in its second print. */
const ALIKE = 0.25;

const isAlike = (a: string, b: string) => distance(squash(a), squash(b)) <= ALIKE * Math.max(1, squash(a).length);

/** Name and address share a cell: the name ends where the address of the premises begins, or after one line. */
function readName([holder]: FormRow[], [premises]: FormRow[]): FieldReading {
  if (!holder) return notFound;
  const first = premises?.lines[0]?.text ?? "";
  const start = holder.lines.findIndex(({ text }, index) => index > 0 && isAlike(text, first));
  const span = textOf({ ...holder, lines: holder.lines.slice(0, start > 0 ? start : 1) });
  return span ? field(tidyName(span.text), span, { labelQuality: holder.labelQuality }) : notFound;
}

/** The number tells the category too: print and number prove each other. */
function readCategory([row]: FormRow[], number: FssaiNumber | undefined): FieldReading {
  const span = row && textOf(row);
  const printed = span && /\b(central|state|registration)\b/i.exec(span.text)?.[1];
  if (row && span && printed) {
    const value = printed.charAt(0).toUpperCase() + printed.slice(1).toLowerCase();
    const agree = number ? { proof: value === number.category } : {};
    return field(value, span, { labelQuality: row.labelQuality, ...agree });
  }
  return number ? field(number.category, number.span, { repairs: number.repairs }) : notFound;
}

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const text = squash(lines.map((line) => line.text).join(" "));
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  const authority = has("Food Safety and Standards Authority of India", "License under FSS Act, 2006");
  return Math.min(
    1,
    (authority ? 0.35 : 0) +
      (/LICEN[CS]EUNDERFSSACT|FORMC|REGISTRATIONCERTIFICATE/.test(text) ? 0.15 : 0) +
      (/FSSACT/.test(text) ? 0.1 : 0) +
      (findFssaiNumber(lines) ? 0.25 : 0) +
      (has(...rows.kind) ? 0.1 : 0) +
      (has(...rows.holder, ...rows.premises) ? 0.1 : 0),
  );
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const form = readForm(lines, rows);
  const number = findFssaiNumber(lines);
  const [holder] = form.holder;
  const below = holder && { ...holder, lines: holder.lines.slice(1) };
  const { address, formatted } = readFormAddress(form.premises[0] ?? below);
  const [issue] = form.issue.flatMap(datesIn);
  const [till] = form.till.flatMap(datesIn);
  const isInOrder = !issue || !till || timeOf(issue.value) < timeOf(till.value);
  return {
    documentType: "FSSAI",
    fields: {
      registration_number: numberField(number),
      name: readName(form.holder, form.premises),
      address,
      kind_of_business: textField(form.kind),
      category_of_license: readCategory(form.category, number),
      issue_date: rowDateField(issue, { valid: isInOrder && (!issue || isNoLaterThanToday(issue)) }),
      valid_till: rowDateField(till, { valid: isInOrder }),
    },
    extra: { formatted_address: formatted },
  };
}

export const fssai: DocumentTypeReader = {
  documentType: "FSSAI",
  numberedBy: "registration_number",
  detect,
  extract,
};
