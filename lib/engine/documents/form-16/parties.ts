import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { type FoundNumber, findNumber } from "../numbers";
import { findLabelledPan, findPanNumbers, isPanNumber, isPrintedAgain } from "../pan/pan-number";
import { repair } from "../text/confusable";
import { findValue } from "../text/labels";
import { type PageLine, squash } from "../text/lines";
import { namePattern, tidyName } from "../text/person-name";

/** Employer and employee of a certificate. Their labels differ by one letter: lines of the other are left out first. */

const ofEmployer = /employer|deductor/i;
const ofEmployee = /employee/i;
const without = (lines: PageLine[], other: RegExp) => lines.filter((line) => !other.test(line.text));

/** What stands around a name: other headings, and the rest of its own. */
const headings =
  /ecifi?e?d|senior|citi?zen|citien|^\W*bank\W*$|\b(name|address|pan|tan|certificate|last updated|employee|employer|deductor|assessment|reference)\b/i;
const companyName = /^([A-Za-z0-9][A-Za-z0-9.,&'()/\- ]{3,80})$/;

/** Who a party is called: below the heading of its cell, else at the label of its name. */
function readParty(lines: PageLine[], titles: string[], accept: RegExp, tidy: (text: string) => string): FieldReading {
  const cell = titles.map((title) => `Name and address of the ${title}`);
  const name = titles.flatMap((title) => [`Name of the ${title}`, `${title} Name`]);
  const options = { accept, reject: headings, within: 2.5 };
  // Behind the heading stands the rest of it, "Specified Bank", which a poor print makes any word.
  const span =
    findValue(lines, cell, { ...options, places: ["below"] }) ??
    findValue(lines, name, options) ??
    findValue(lines, cell, options);
  if (!span) return notFound;
  // Both parts begin with the parties: the same name twice was read right.
  const proof = isPrintedAgain(lines, squash(span.text)) ? { proof: true } : {};
  return field(tidy(span.text), span, { labelQuality: span.labelQuality, ...proof });
}

const tidyCompany = (text: string) => text.replace(/\s+/g, " ").trim();

export const readNames = (lines: PageLine[]): Record<"employer_name" | "employee_name", FieldReading> => ({
  employer_name: readParty(without(lines, ofEmployee), ["Employer", "Deductor"], companyName, tidyCompany),
  employee_name: readParty(without(lines, ofEmployer), ["Employee"], namePattern, tidyName),
});

const toField = (lines: PageLine[], number: FoundNumber | undefined): FieldReading => {
  if (!number) return notFound;
  const proof = isPrintedAgain(lines, number.value) ? { proof: true } : {};
  return field(number.value, number.span, { repairs: number.repairs, ...proof });
};

/** Four letters, five digits, a letter (Income Tax Department, structure of TAN). */
const readTan = (text: string) => repair(text.replace(/\s/g, ""), "AAAA99999A");

function findTan(lines: PageLine[]): FoundNumber | undefined {
  const printed = /(?<![A-Za-z0-9])[A-Z0-9]{9}[A-Z0-9\])](?![A-Za-z0-9])/g; // a J at the end is read as a bracket
  return findNumber(lines, printed, (text) => (isPanNumber(text) ? undefined : readTan(text)));
}

/**
 * Employees are persons; where the employer is one too, the labels tell them apart, and the employer stands first.
 * @param tan with a letter for its first digit it could be a PAN, and stands beside one
 */
function findPans(
  lines: PageLine[],
  tan: FoundNumber | undefined,
): { employer: FoundNumber | undefined; employee: FoundNumber | undefined } {
  const isTan = ({ span }: FoundNumber) => tan !== undefined && readTan(span.text)?.text === tan.value;
  const all = findPanNumbers(lines)
    .filter((number) => !isTan(number))
    .sort((a, b) => a.span.page - b.span.page || a.span.box.x - b.span.box.x);
  const persons = all.filter(({ value }) => value[3] === "P");
  const employee =
    findLabelledPan(without(lines, ofEmployer), ["PAN of the Employee", "PAN of Employee", "Employee PAN"], "P") ??
    persons.at(-1);
  const labelled = findLabelledPan(without(lines, ofEmployee), [
    "PAN of the Deductor",
    "PAN of the Employer",
    "PAN of Deductor",
    "PAN of Employer",
  ]);
  const others = [
    ...(labelled && !isTan(labelled) ? [labelled] : []),
    ...all.filter(({ value }) => value[3] !== "P"),
    ...persons,
  ];
  return { employee, employer: others.find(({ value }) => value !== employee?.value) };
}

export function readTaxNumbers(
  lines: PageLine[],
): Record<"employer_tan" | "employer_pan" | "employee_pan", FieldReading> {
  const tan = findTan(lines);
  const { employer, employee } = findPans(lines, tan);
  return {
    employer_tan: toField(lines, tan),
    employer_pan: toField(lines, employer),
    employee_pan: toField(lines, employee),
  };
}
