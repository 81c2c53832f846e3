import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { readLabelledName } from "../labelled-name";
import { numberField } from "../numbers";
import { findPanNumber } from "../pan/pan-number";
import { repair } from "../text/confusable";
import { findLabels, findValue } from "../text/labels";
import { linesOf, type PageLine, squash } from "../text/lines";
import { readBankAccount } from "./bank-account";
import { readEmployer } from "./employer";
import { readPayMonth } from "./pay-month";
import { findPayTable } from "./pay-table";
import { findPayTotals, readBasic, readPayTotals, toRows } from "./pay-totals";

/** A payslip: what it must show, Code on Wages (Central) Rules; its form is each employer's own. */

const ownLabels =
  /\b(name|employee|emp|code|designation|department|date|bank|account|a\/c|pan|uan|pf|esi|days|location|grade|gender|office|level|month|period|specimen|no|id)\b/i;
/** Whose name it is not. */
const others = /father|husband|spouse|nominee|bank|branch|company|employer|firm/i;

const nameLabels = ["Employee Name", "Name of the Employee", "Name of Employee", "Emp Name", "Staff Name", "Name"];
const idLabels = [
  "Employee ID",
  "Employee Code",
  "Employee No",
  "Employee Number",
  "Emp ID",
  "Emp Code",
  "Emp No",
  "Sevaarth ID",
  "Personnel No",
  "Staff No",
  "Token No",
];
const employeeId = /^((?=[A-Z/-]*\d)[A-Z0-9][A-Z0-9/-]{1,14})(?![A-Z0-9])/i;
const designationLabels = ["Designation", "Job Title", "Position", "Post Held", "Role"];
const designation = /^([A-Za-z][A-Za-z0-9.,&/()\- ]{1,50})$/;

/** A code has a digit, which no label has. */
const notIds = /^\d{1,2}[/-]\d{1,2}[/-]|^(PAN|UAN|PF|ESI)\b/i;

function labelled(lines: PageLine[], labels: string[], accept: RegExp, reject: RegExp): FieldReading {
  const span = findValue(lines, labels, { accept, reject });
  if (!span) return notFound;
  const text = span.text.replace(/\s+/g, " ").replace(/[\s.,'-]+$/, "");
  return field(text, span, { labelQuality: span.labelQuality });
}

/** Twelve digits of which the first is 1, so that none is an Aadhaar number (EPFO, Universal Account Number). */
function readUan(lines: PageLine[]): FieldReading {
  const span = findValue(lines, ["UAN", "UAN No", "UAN Number", "Universal Account Number"], {
    accept: /(?<![A-Z0-9])((?:[\dOIl]\s?){11}[\dOIl])(?![A-Z0-9])/,
  });
  const number = span && repair(span.text.replace(/\s/g, ""), "999999999999");
  // What begins otherwise may be an Aadhaar number that stands where the UAN should: it is not given at all.
  if (!span || !number?.text.startsWith("1")) return notFound;
  return field(number.text, span, { repairs: number.changed, labelQuality: span.labelQuality });
}

/** A paper that calls itself a payslip does so in a line of its own. */
const title = /^.{0,30}?(PAYSLIP|SALARYSLIP|WAGESLIP|PAYADVICE|SALARYSTATEMENT|SALARYCERTIFICATE)/;
const LONGEST_TITLE = 60;

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  const short = lines.map((line) => squash(line.text)).filter((text) => text.length <= LONGEST_TITLE);
  const { earnings, deductions } = findPayTable(lines);
  const titled = short.some((text) => title.test(text)) ? 0.35 : 0;
  const rows = earnings.heads.length > 0 && deductions.heads.length > 0 ? 0.35 : 0;
  const net = has("Net Pay", "Net Salary", "Net Payable", "Net Amount", "Take Home") ? 0.1 : 0;
  return titled + rows + net + (has("Basic", "Basic Pay", "Basic Salary") ? 0.2 : 0);
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const table = findPayTable(lines);
  const totals = findPayTotals(lines, table);
  return {
    documentType: "SALARY_SLIP",
    fields: {
      employer_name: readEmployer(lines),
      employee_name: readLabelledName(lines, nameLabels, { relatives: others, labels: ownLabels }),
      employee_id: labelled(lines, idLabels, employeeId, notIds),
      // An employer's PAN may stand in the letterhead: those paid are persons.
      pan_number: numberField(findPanNumber(lines, "P")),
      uan: readUan(lines),
      bank_account: readBankAccount(lines),
      designation: labelled(lines, designationLabels, designation, ownLabels),
      month: readPayMonth(lines),
      basic: readBasic(table, totals),
      ...readPayTotals(lines, table, totals),
    },
    extra: { earnings: toRows(table.earnings), deductions: toRows(table.deductions) },
  };
}

export const salarySlip: DocumentTypeReader = { documentType: "SALARY_SLIP", detect, extract };
