import type { DocumentTypeReader, Extraction, ReadPage } from "../../pipeline/ports";
import { readAssessmentYear } from "../assessment-year";
import { splitAddress } from "../text/address";
import { findLabels } from "../text/labels";
import { linesOf } from "../text/lines";
import { readFiling, readForm, readSection } from "./filing";
import { readTaxTable } from "./tax-table";
import { readPan, readStatus, readTaxpayerAddress, readTaxpayerName } from "./taxpayer";

/**
 * The acknowledgement of an income tax return (Income-tax Rules 1962, rule 12): the form since the assessment year 2020-21,
 * and the ITR-V before it.
 */

const headings = [
  "INDIAN INCOME TAX RETURN ACKNOWLEDGEMENT",
  "INDIAN INCOME TAX RETURN VERIFICATION FORM",
  "INCOME TAX RETURN ACKNOWLEDGEMENT",
];

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const has = (...labels: string[]) => findLabels(lines, labels).length > 0;
  const titled = has(...headings) ? 0.5 : 0;
  const numbered = has("Acknowledgement Number", "E-filing Acknowledgement Number") ? 0.15 : 0;
  const ruled = has("Please see Rule 12 of the Income-tax Rules, 1962") ? 0.15 : 0;
  const taxed = has("Net tax payable") && has("Total Income") ? 0.15 : 0;
  return titled + numbered + ruled + taxed + (has("Assessment Year") ? 0.05 : 0);
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const pan = readPan(lines);
  const filing = readFiling(lines);
  const address = readTaxpayerAddress(lines);
  return {
    documentType: "ITR_ACK",
    fields: {
      pan_number: pan,
      name: readTaxpayerName(lines),
      address,
      assessment_year: readAssessmentYear(lines, filing.filing_date.value),
      itr_form: readForm(lines, filing.acknowledgement_number.value),
      ...filing,
      filed_under_section: readSection(lines),
      status: readStatus(lines, pan.value),
      ...readTaxTable(lines),
    },
    extra: { formatted_address: address.value ? splitAddress(address.value) : null },
  };
}

export const itrAck: DocumentTypeReader = {
  documentType: "ITR_ACK",
  numberedBy: "acknowledgement_number",
  detect,
  extract,
};
