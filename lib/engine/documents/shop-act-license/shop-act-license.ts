import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { datesIn, isNoLaterThanToday, readFormAddress, rowDateField, textField } from "../form-fields";
import { timeOf } from "../text/dates";
import { type FormRow, readForm } from "../text/form-rows";
import { findLabels } from "../text/labels";
import { linesOf, matchSpan, squash } from "../text/lines";
import { readEmployees } from "./employees";

/**
 * Papers of the states' laws of shops and establishments. Maharashtra: receipt of intimation (Form G) and certificate
 * (Form B) under the Act of 2017, Rules of 2018; certificate (Form D) under the Act of 1948. Others: Karnataka and Delhi
 * (Form C), Punjab (Form F).
 */

const rows = {
  number: [
    "Registration Number",
    "Registration No.",
    "Registration Certificate No.",
    "Reg. No.",
    "Regn. No.",
    "Intimation Receipt No.",
    "Intimation Number",
    "Intimation No.",
    "Receipt No.",
    "Labour Identification Number",
    "Certificate No.",
    "Licence No.",
    "License No.",
  ],
  establishment: [
    "Name of the Establishment",
    "Name of Establishment",
    "Name of the Shop",
    "Name of Shop/Establishment",
    "Establishment Name",
  ],
  employer: [
    "Name of the Employer",
    "Name of Employer",
    "Name of Employer/Occupier",
    "Name of the Occupier",
    "Name of the Employer/Owner",
    "Employer's Name",
    "Employer Name",
    "Name of the Proprietor",
    "Name of Owner",
  ],
  address: [
    "Address of the Establishment",
    "Address of Establishment",
    "Postal Address of the Establishment",
    "Full Postal Address of the Establishment",
    "Postal Address of Establishment",
    "Establishment Address",
    "Postal Address",
    "Address",
  ],
  nature: ["Nature of Business", "Nature of the Business", "Kind of Business", "Type of Business"],
  employees: [
    "Total Number of Employees",
    "Total Employees",
    "Number of Employees",
    "No. of Employees",
    "Number of Workers",
    "Total Number of Workers",
    "No. of Workers",
    "Total Workers",
  ],
  issue: ["Date of Issue", "Issue Date", "Date of Registration", "Date of Receipt", "Issued on", "Dated", "Date"],
  till: ["Valid till", "Valid upto", "Valid up to", "Date of Expiry", "This certificate is valid upto", "Validity"],
  other: [
    "Application ID",
    "Application No.",
    "Category of Establishment",
    "Category",
    "Date of Commencement",
    "Date of commencement of business",
    "Name of Manager",
    "Weekly Holiday",
    "Father's Name",
    "Residential Address",
    "Residential Address of Employer",
    "Mobile No.",
    "Email",
    "Place",
    "Signature",
    "Fees paid",
    "Ward No.",
  ],
};

/** Letters, digits, strokes; at least one digit. */
const printedNumber = /(?<![A-Z0-9])((?=[A-Z/.-]*\d)[A-Z0-9][A-Z0-9/.-]{3,29})(?![A-Z0-9])/i;

/** Offices write their name behind the number. */
const withoutOffice = (number: string) => number.replace(/[/.-][A-Z]{4,}.*$/, "").replace(/[/.-]+$/, "");

function readNumber(form: FormRow[]): FieldReading {
  for (const { lines, labelQuality } of form) {
    const [span] = lines.flatMap((line) => matchSpan(line, printedNumber) ?? []);
    if (span) return field(withoutOffice(span.text.toUpperCase()), span, { labelQuality });
  }
  return notFound;
}

const has = (text: string, pattern: RegExp, worth: number) => (pattern.test(text) ? worth : 0);

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const text = squash(lines.map((line) => line.text).join(" "));
  const hasLabel = (labels: string[]) => (findLabels(lines, labels).length > 0 ? 0.12 : 0);
  const act = has(text, /SHOPS?(AND)?(COMMERCIAL)?ESTABLISHMENTS?/, 0.35);
  if (act === 0) return 0;
  return Math.min(
    1,
    act +
      has(text, /INTIMATIONRECEIPT|RECEIPTOFINTIMATION|REGISTRATIONCERTIFICATE|CERTIFICATEOFREGISTRATION/, 0.15) +
      hasLabel(rows.establishment) +
      hasLabel(rows.employer) +
      hasLabel(rows.nature) +
      hasLabel(rows.employees),
  );
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const form = readForm(lines, rows);
  const { address, formatted } = readFormAddress(form.address[0]);
  const [issue] = form.issue.flatMap(datesIn);
  const [till] = form.till.flatMap(datesIn);
  const isInOrder = !issue || !till || timeOf(issue.value) <= timeOf(till.value);
  return {
    documentType: "SHOP_ACT_LICENSE",
    fields: {
      registration_number: readNumber(form.number),
      establishment_name: textField(form.establishment),
      employer_name: textField(form.employer),
      address,
      nature_of_business: textField(form.nature),
      total_employees: readEmployees(form.employees),
      date_of_issue: rowDateField(issue, { valid: isInOrder && (!issue || isNoLaterThanToday(issue)) }),
      valid_till: rowDateField(till, { valid: isInOrder }),
    },
    extra: { formatted_address: formatted },
  };
}

export const shopActLicense: DocumentTypeReader = {
  documentType: "SHOP_ACT_LICENSE",
  numberedBy: "registration_number",
  detect,
  extract,
};
