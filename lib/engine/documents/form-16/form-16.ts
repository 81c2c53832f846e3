import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { readAssessmentYear } from "../assessment-year";
import { field, notFound } from "../confidence";
import { isPrintedAgain } from "../pan/pan-number";
import { repair } from "../text/confusable";
import { findLabels, findValue } from "../text/labels";
import { linesOf, type PageLine } from "../text/lines";
import { readGrossSalary } from "./gross-salary";
import { readNames, readTaxNumbers } from "./parties";
import { readPeriod } from "./period";
import { readSummary } from "./quarters";

/**
 * Form 16: the certificate of tax deducted from a salary (Income-tax Act, section 203; Rules 1962, rule 31(1)(a)). Part A
 * comes from TRACES, Part B from TRACES or the employer; either may come alone.
 */

/** TRACES numbers certificates by seven letters; others have a digit, which tells them from the words around. */
function readCertificateNumber(lines: PageLine[]): FieldReading {
  const accept = /(?<![A-Za-z0-9])([A-Z0-9]{7}|(?=[A-Z]*\d)[A-Z0-9]{5,15})(?![A-Za-z0-9])/;
  const labels = ["Certificate No", "Certificate Number"];
  const span = findValue(lines, labels, { accept, places: ["inline", "right"] });
  if (!span) return notFound;
  const letters = repair(span.text, "AAAAAAA");
  const value = letters?.text ?? span.text;
  const proof = isPrintedAgain(lines, value) ? { proof: true } : {};
  return field(value, span, { repairs: letters?.changed ?? 0, labelQuality: span.labelQuality, ...proof });
}

/** The form's own number: 16A, for tax on other payments, is another form. */
const title = /\bF[O0]RM\s*(?:N[O0]\.?)?\s*[1Il][6G](?![A-Z0-9])/i;

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  const titled = lines.some((line) => line.text.length < 40 && title.test(line.text)) ? 0.4 : 0;
  const lawful = has("Certificate under Section 203 of the Income-tax Act") ? 0.2 : 0;
  const ofSalary = has("tax deducted at source on salary", "deducted at source on salary") ? 0.15 : 0;
  const tan = has("TAN of the Deductor", "TAN of the Employer", "TAN of the") ? 0.1 : 0;
  const dated = has("Period with the Employer", "Assessment Year") ? 0.1 : 0;
  return titled + lawful + ofSalary + tan + dated;
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const year = readAssessmentYear(lines);
  const { quarters, totals } = readSummary(lines);
  return {
    documentType: "FORM_16",
    fields: {
      certificate_number: readCertificateNumber(lines),
      ...readNames(lines),
      ...readTaxNumbers(lines),
      assessment_year: year,
      ...readPeriod(lines, year.value),
      gross_salary: readGrossSalary(lines),
      total_amount_paid: totals.amount_paid,
      tax_deducted: totals.tax_deducted,
      tax_deposited: totals.tax_deposited,
    },
    extra: { quarters },
  };
}

export const form16: DocumentTypeReader = { documentType: "FORM_16", detect, extract };
