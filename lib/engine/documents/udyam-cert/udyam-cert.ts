import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import {
  datesIn,
  isNoLaterThanToday,
  readFormAddress,
  rowDateField,
  textField,
  wordField,
  wordOf,
} from "../form-fields";
import { findNumber, numberField } from "../numbers";
import { repair } from "../text/confusable";
import { timeOf } from "../text/dates";
import { type FormRow, readForm } from "../text/form-rows";
import { findLabels } from "../text/labels";
import { linesOf, matchSpan, type PageLine, squash } from "../text/lines";
import { statesByLetters } from "../text/state-letters";
import { readNicCodes } from "./nic-codes";

/**
 * The Udyam registration certificate and its annexure (Ministry of Micro, Small and Medium Enterprises, notification
 * S.O. 2119(E) of 26 June 2020).
 */

const rows = {
  enterprise: ["NAME OF ENTERPRISE", "Name of the Enterprise", "Enterprise Name"],
  owner: ["Owner Name", "Name of Owner", "Name of the Owner", "Name of Entrepreneur", "Name of the Entrepreneur"],
  type: ["TYPE OF ENTERPRISE", "Enterprise Type"],
  activity: ["MAJOR ACTIVITY", "Major Activity of Unit"],
  category: ["SOCIAL CATEGORY OF ENTREPRENEUR", "SOCIAL CATEGORY OF", "Social Category"],
  // The certificate itself has always misspelt it.
  address: [
    "OFFICAL ADDRESS OF ENTERPRISE",
    "OFFICIAL ADDRESS OF ENTERPRISE",
    "OFFICAL ADDRESS OF",
    "OFFICIAL ADDRESS OF",
  ],
  incorporation: [
    "DATE OF INCORPORATION / REGISTRATION OF ENTERPRISE",
    "DATE OF INCORPORATION / REGISTRATION OF",
    "DATE OF INCORPORATION / REGISTRATION",
    "DATE OF INCORPORATION",
  ],
  registration: ["DATE OF UDYAM REGISTRATION", "Date of Registration"],
  other: [
    "UDYAM REGISTRATION NUMBER",
    "Type of Organisation",
    "NAME OF UNIT(S)",
    "Unit(s) Details",
    "DATE OF COMMENCEMENT OF PRODUCTION/BUSINESS",
    "DATE OF COMMENCEMENT OF",
    "DATE OF COMMENCEMENT",
    "NATIONAL INDUSTRY CLASSIFICATION CODE(S)",
    "NATIONAL INDUSTRY CLASSIFICATION",
    "NATIONAL INDUSTRY",
    "Gender",
    "PAN",
    "Mobile No",
    "Email Id",
    "Disclaimer",
    "Bank Details",
    "Employment Details",
  ],
};

/** Classes of enterprises (MSMED Act 2006, section 7). */
const types = ["Micro", "Small", "Medium"];
const activities = ["Manufacturing", "Services", "Trading", "Services (Trading)"];
const categories = ["General", "SC", "ST", "OBC"];

/** Registration began on 1 July 2020 (S.O. 2119(E), paragraph 1). */
const FIRST_DAY = Date.UTC(2020, 6, 1);

const printed = /[UV][DO0][YV]A[MN][-\s–.]*[A-Z0-9]{2}[-\s–.]*[A-Z0-9]{2}[-\s–.]*[A-Z0-9]{7}(?![A-Z0-9])/gi;

/** The state's two letters, two digits of the district's office, seven digits. */
const findUdyamNumber = (lines: PageLine[]) =>
  findNumber(lines, printed, (text) => {
    const repaired = repair(squash(text).slice(5), "AA999999999");
    const [state, office, serial] = repaired
      ? [repaired.text.slice(0, 2), repaired.text.slice(2, 4), repaired.text.slice(4)]
      : [];
    if (!repaired || !state || !statesByLetters[state]) return undefined;
    return { text: `UDYAM-${state}-${office}-${serial}`, changed: repaired.changed };
  });

/** The class stands behind its label, or in a table of years, the last year first. */
function readType(form: FormRow[]): FieldReading {
  const cell = /^[\W\d]*(micro|small|medium)\b/i;
  for (const { lines, around, labelQuality } of form) {
    const [span] = [...lines, ...around].flatMap((line) => matchSpan(line, cell) ?? []);
    const found = span && wordOf(span.text, types);
    if (span && found) return field(found.word, span, { labelQuality, proof: true });
  }
  return notFound;
}

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  const text = squash(lines.map((line) => line.text).join(" "));
  return Math.min(
    1,
    (/UDYAMREGISTRATIONCERTIFICATE/.test(text) ? 0.35 : 0) +
      (/MINISTRYOFM(ICROSMALL|SME)/.test(text) ? 0.2 : 0) +
      (findUdyamNumber(lines) ? 0.25 : 0) +
      (has(...rows.type) ? 0.1 : 0) +
      (has(...rows.activity) ? 0.1 : 0) +
      (has(...rows.category) ? 0.1 : 0) +
      (has(...rows.registration) ? 0.05 : 0),
  );
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const form = readForm(lines, rows);
  const { address, formatted } = readFormAddress(form.address[0]);
  const [incorporated] = form.incorporation.flatMap(datesIn);
  const [registered] = form.registration.flatMap(datesIn);
  const isInOrder = !incorporated || !registered || timeOf(incorporated.value) <= timeOf(registered.value);
  return {
    documentType: "UDYAM_CERT",
    fields: {
      udyam_registration_number: numberField(findUdyamNumber(lines)),
      enterprise_name: textField(form.enterprise),
      owner_name: textField(form.owner),
      address,
      type_of_enterprise: readType(form.type),
      major_activity: wordField(form.activity, activities),
      social_category: wordField(form.category, categories),
      date_of_incorporation: rowDateField(incorporated, {
        valid: isInOrder && (!incorporated || isNoLaterThanToday(incorporated)),
      }),
      date_of_udyam_registration: rowDateField(registered, {
        valid: isInOrder && (!registered || (timeOf(registered.value) >= FIRST_DAY && isNoLaterThanToday(registered))),
      }),
    },
    extra: { formatted_address: formatted, nic_codes: readNicCodes(lines) },
  };
}

export const udyamCert: DocumentTypeReader = {
  documentType: "UDYAM_CERT",
  numberedBy: "udyam_registration_number",
  detect,
  extract,
};
