import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { numberField } from "../numbers";
import { datePattern, readDate, timeOf } from "../text/dates";
import { findLabels, findValue } from "../text/labels";
import { linesOf, type PageLine, spanOf, squash } from "../text/lines";
import { isPersonName, tidyName } from "../text/person-name";
import { findPanNumber, holderTypeOf } from "./pan-number";

/** The Income Tax Department's card, in the layouts before and since 2018 and as e-PAN. */

const headings = ["INCOME TAX DEPARTMENT", "PERMANENT ACCOUNT NUMBER"];
const ownLabels = /specimen|name|father|birth|signature|permanent|account|number|govt|income|tax/i;

/** The holder's name and the father's stand by their labels; on old cards, without labels, below the heading. */
function findNames(lines: PageLine[]): { name: FieldReading; father: FieldReading } {
  const accept = /^([A-Za-z][A-Za-z.' -]+)$/;
  const father = findValue(lines, ["Father's Name", "Fathers Name", "FATHER'S NAME"], {
    accept,
    reject: ownLabels,
    within: 2.5,
  });
  const notFathers = lines.filter((line) => !/fath/i.test(line.text));
  const name = findValue(notFathers, ["Name"], { accept, reject: ownLabels, within: 2.5 });
  if (name && father) {
    return {
      name: field(tidyName(name.text), name, { labelQuality: name.labelQuality }),
      father: field(tidyName(father.text), father, { labelQuality: father.labelQuality }),
    };
  }
  const unlabelled = namesBelowHeading(lines);
  const [first, second] = unlabelled;
  const asField = (line: PageLine | undefined) =>
    line ? field(tidyName(line.text), spanOf(line), { labelQuality: 0.7 }) : notFound;
  const labelled = (value: typeof name, other: FieldReading) =>
    value ? field(tidyName(value.text), value, { labelQuality: value.labelQuality }) : other;
  return { name: labelled(name, asField(first)), father: labelled(father, asField(second)) };
}

function namesBelowHeading(lines: PageLine[]): PageLine[] {
  const [heading] = findLabels(lines, ["INCOME TAX DEPARTMENT"]);
  const start = heading ? heading.line.box.y : 0;
  return lines.filter((line) => line.box.y > start && isPersonName(line.text) && line.text === line.text.toUpperCase());
}

const entityName = /^([A-Za-z0-9][A-Za-z0-9.,&'()/\- ]{2,})$/;

/** A company's, firm's or family's name: at its label, else the first line below the heading in capitals. */
function findEntityName(lines: PageLine[]): FieldReading {
  const labelled = findValue(lines, ["Name"], { accept: entityName, reject: ownLabels, within: 2.5 });
  if (labelled) return field(tidyName(labelled.text), labelled, { labelQuality: labelled.labelQuality });
  const [heading] = findLabels(lines, ["INCOME TAX DEPARTMENT"]);
  const first = lines.find(
    ({ text, box }) =>
      box.y > (heading?.line.box.y ?? 0) + (heading?.line.box.height ?? 0) &&
      /[A-Z]{3}/.test(text) &&
      text === text.toUpperCase() &&
      entityName.test(text) &&
      !ownLabels.test(text),
  );
  return first ? field(tidyName(first.text), spanOf(first), { labelQuality: 0.7 }) : notFound;
}

function findBirthDate(lines: PageLine[]): FieldReading {
  const labelled = findValue(lines, ["Date of Birth", "Date of Incorporation", "DOB"], { accept: datePattern });
  const dates = lines.flatMap((line) => {
    const match = datePattern.exec(line.text);
    const date = match && readDate(match[0]);
    return date ? [{ date, span: spanOf(line, match.index, match.index + match[0].length) }] : [];
  });
  const byLabel = labelled && readDate(labelled.text);
  if (labelled && byLabel) {
    return field(byLabel, labelled, { labelQuality: labelled.labelQuality, valid: isPast(byLabel) });
  }
  // A card may also print its date of issue: the holder was born first.
  const [earliest] = dates.sort((a, b) => timeOf(a.date) - timeOf(b.date));
  return earliest ? field(earliest.date, earliest.span, { labelQuality: 0.7, valid: isPast(earliest.date) }) : notFound;
}

const isPast = (date: string) => timeOf(date) < Date.now();

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const text = squash(lines.map((line) => line.text).join(" "));
  const number = findPanNumber(lines);
  const found = headings.filter((heading) => findLabels(lines, [heading]).length > 0).length;
  // Invoices and tax papers quote a PAN too, and tax papers the department.
  if (/TAXINVOICE|GSTIN|ASSESSMENTYEAR/.test(text)) return 0;
  return Math.min(1, found * 0.45 + (number ? 0.35 : 0) + (/FATHER/.test(text) ? 0.1 : 0));
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const number = findPanNumber(lines);
  const holder = number && holderTypeOf(number.value);
  // Cards of companies, firms and families name no father; their date is that of incorporation or formation.
  const isPerson = holder === undefined || holder === "individual";
  const { name, father } = isPerson ? findNames(lines) : { name: findEntityName(lines), father: notFound };
  return {
    documentType: "PAN",
    fields: {
      name_as_per_pan: name,
      father_name: father,
      dob: findBirthDate(lines),
      pan_number: numberField(number),
    },
    extra: { holder_type: holder ?? null },
  };
}

export const pan: DocumentTypeReader = {
  documentType: "PAN",
  isPrintedInColour: true,
  numberedBy: "pan_number",
  detect,
  extract,
};
