import type { DocumentTypeReader, Extraction, ReadPage } from "../../pipeline/ports";
import { readFormAddress, textField, wordField } from "../form-fields";
import { findGstins, gstinField } from "../gstins";
import { readForm } from "../text/form-rows";
import { findLabels } from "../text/labels";
import { linesOf, squash } from "../text/lines";
import { readDates } from "./dates";

/** The registration certificate under GST: Form GST REG-06 (Rule 10(1), CGST Rules 2017) with its annexures. */

/** The form's rows; their numbers have changed, their words have not. */
const rows = {
  legalName: ["Legal Name", "Legal Name of Business"],
  tradeName: ["Trade Name, if any", "Trade Name"],
  additional: ["Additional trade names, if any", "Additional trade names"],
  constitution: ["Constitution of Business"],
  address: [
    "Address of Principal Place of Business",
    "Address of Principal Place of",
    "Address of Principal Place",
    "Principal Place of Business",
  ],
  liability: ["Date of Liability"],
  validity: ["Period of Validity"],
  type: ["Type of Registration"],
  issue: ["Date of issue of Certificate", "Date of issue"],
  other: [
    "Registration Number",
    "GSTIN",
    "Goods and Services Tax Identification Number",
    "Particulars of Approving Authority",
    "Particulars of Approving",
    "Signature",
    "Name",
    "Designation",
    "Jurisdictional Office",
    "Note",
    "Details of Additional Place of Business",
    "Total Number of Additional Places",
  ],
};

/** What the portal offers an applicant (Form GST REG-01, part B). */
const constitutions = [
  "Proprietorship",
  "Partnership",
  "Hindu Undivided Family",
  "Private Limited Company",
  "Public Limited Company",
  "Society/ Club/ Trust/ AOP",
  "Government Department",
  "Public Sector Undertaking",
  "Unlimited Company",
  "Limited Liability Partnership",
  "Local Authority",
  "Statutory Body",
  "Foreign Company",
  "Foreign Limited Liability Partnership",
  "Others",
];

/** Kinds of registration (Chapter III, CGST Rules 2017). */
const kinds = [
  "Regular",
  "Composition",
  "Casual Taxable Person",
  "Non Resident Taxable Person",
  "Input Service Distributor (ISD)",
  "Tax Deductor",
  "Tax Collector (e-Commerce)",
  "SEZ Unit",
  "SEZ Developer",
  "UN Body",
];

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const text = squash(lines.map((line) => line.text).join(" "));
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  const score =
    (/GSTREG[0O][6G]/.test(text) ? 0.5 : 0) +
    (has("Registration Certificate") ? 0.15 : 0) +
    (has(...rows.constitution) ? 0.2 : 0) +
    (has(...rows.liability, ...rows.validity) ? 0.1 : 0) +
    (has("Legal Name") ? 0.1 : 0) +
    (findGstins(lines).some(({ valid }) => valid) ? 0.15 : 0);
  return Math.min(1, score);
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const form = readForm(lines, rows);
  const gstins = findGstins(lines);
  const { address, formatted } = readFormAddress(form.address[0]);
  const dates = readDates(form, lines);
  return {
    documentType: "GST_CERT",
    fields: {
      gst_number: gstinField(gstins.find(({ valid }) => valid) ?? gstins[0]),
      legal_name: textField(form.legalName),
      trade_name: textField(form.tradeName),
      constitution_of_business: wordField(form.constitution, constitutions),
      address,
      ...dates,
      type_of_registration: wordField(form.type, kinds),
    },
    extra: { formatted_address: formatted },
  };
}

export const gstCert: DocumentTypeReader = {
  documentType: "GST_CERT",
  numberedBy: "gst_number",
  detect,
  extract,
};
