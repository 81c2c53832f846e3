import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { findLabelledPan, findPanNumber, type HolderType, holderTypeOf, isPrintedAgain } from "../pan/pan-number";
import { hasPin, joinAddress, stateCode, stateOf } from "../text/address";
import { findLabels, findValue } from "../text/labels";
import { joinSpans, type PageLine, type Span, spanOf, squash } from "../text/lines";

/** Labels of the cells around; no value is called so. */
const otherLabels =
  /^(name|pan|address|status|form|filed|designation|original|assessment|date)\b|^(flat|road|area|town|pin)\s*\/|^state$|acknowledg|premises|post\s*office|e-?filing/i;

/**
 * Number of the taxpayer. The sentence of the verification is left out: a company's is verified by a person with another, and
 * the code of an electronic one can have a PAN's form.
 */
export function readPan(lines: PageLine[]): FieldReading {
  const own = lines.filter(({ text }) => !/verif/i.test(text));
  const number = findLabelledPan(own, ["PAN"]) ?? findPanNumber(own);
  if (!number) return notFound;
  const proof = isPrintedAgain(lines, number.value) ? { proof: true } : {};
  return field(number.value, number.span, { repairs: number.repairs, ...proof });
}

const entityName = /^([A-Za-z][A-Za-z0-9.,&'()/\- ]{2,80})$/;

/** Persons, families and companies file returns: a name may be any of theirs. */
export function readTaxpayerName(lines: PageLine[]): FieldReading {
  const own = lines.filter((line) => !/premises|father|designation/i.test(line.text));
  const span = findValue(own, ["Name"], { accept: entityName, reject: otherLabels, within: 2.5 });
  if (!span) return notFound;
  return field(span.text.replace(/\s+/g, " ").trim(), span, { labelQuality: span.labelQuality });
}

/** Words of a status by the kind of holder its PAN names. */
const statusWords: [HolderType, RegExp][] = [
  ["individual", /individual/i],
  ["hindu_undivided_family", /\bHUF\b|hindu/i],
  ["company", /company/i],
  ["firm", /firm|partnership|\bLLP\b/i],
  ["association_of_persons", /\bAOP\b|association/i],
  ["body_of_individuals", /\bBOI\b|body/i],
  ["trust", /trust/i],
  ["local_authority", /local/i],
  ["artificial_juridical_person", /\bAJP\b|juridical/i],
];

/** The status, which the PAN's fourth letter must fit; an association may hold a trust's PAN and the other way. */
export function readStatus(lines: PageLine[], pan: string | null): FieldReading {
  const span = findValue(lines, ["Status"], { accept: /^([A-Za-z][A-Za-z /()-]{2,40})$/, reject: otherLabels });
  if (!span) return notFound;
  const named = statusWords.find(([, words]) => words.test(span.text))?.[0];
  const holder = pan ? holderTypeOf(pan) : undefined;
  const isCertain = named === "individual" || named === "company" || named === "hindu_undivided_family";
  const proof = named && holder && (isCertain || named === holder) ? { proof: named === holder } : {};
  return field(span.text.trim(), span, { valid: named !== undefined, labelQuality: span.labelQuality, ...proof });
}

/** The department's forms print a code before the state, and the country. */
const withoutCountry = (text: string) => text.replace(/[,\s]*\d{0,2}\s*-\s*INDIA\b/i, ",");

function withoutStateCode(part: string): string {
  const name = part.replace(stateCode, "");
  return (name !== part && stateOf(name)) || part;
}

function toAddress(spans: Span[], labelQuality: number): FieldReading {
  const joined = joinSpans(spans, ", ");
  if (!joined) return notFound;
  const address = joinAddress(spans.map(({ text }) => withoutCountry(text)));
  return field(address.split(", ").map(withoutStateCode).join(", "), joined, { labelQuality });
}

/** Since 2020 the address is one cell of one or more lines, between the name's and the status's. */
function addressCell(lines: PageLine[]): FieldReading | undefined {
  const [label] = findLabels(lines, ["Address"]).filter(({ line }) => squash(line.text).length < 12);
  const [status] = findLabels(lines, ["Status"]);
  const [name] = findLabels(lines, ["Name"]).filter(({ line }) => line.level < (label?.line.level ?? 0));
  if (!label || !status || !name) return undefined;
  const { line, quality } = label;
  const half = line.box.height / 2;
  const cell = lines.filter(
    (other) =>
      other.page === line.page &&
      other.box.x > line.box.x + line.box.width &&
      other.level > name.line.level + half &&
      other.level < status.line.level - half,
  );
  return toAddress(
    cell.sort((a, b) => a.level - b.level).map((other) => spanOf(other)),
    quality,
  );
}

/** Until 2019 every part had a cell of its own, its label above it. */
const addressParts = [
  ["Flat/Door/Block No", "Flat/Door/Building"],
  ["Name Of Premises/Building/Village"],
  ["Road/Street/Post Office", "Road/Street"],
  ["Area/Locality"],
  ["Town/City/District"],
  ["State"],
  ["Pin/ZipCode", "Pin code"],
];

function addressGrid(lines: PageLine[]): FieldReading {
  const spans = addressParts.flatMap((labels): Span[] => {
    const span = findValue(lines, labels, { accept: /^.+$/, reject: otherLabels, places: ["below"], within: 2 });
    return span ? [span] : [];
  });
  // Two cells read as one line are the value of two labels.
  const parts = spans.filter((span, index) => spans.findIndex(({ text }) => text === span.text) === index);
  const pin = parts.some(({ text }) => hasPin(text)) ? undefined : lines.find(({ text }) => /^[1-9]\d{5}$/.test(text));
  return toAddress([...parts, ...(pin ? [spanOf(pin)] : [])], 0.8);
}

export const readTaxpayerAddress = (lines: PageLine[]): FieldReading => addressCell(lines) ?? addressGrid(lines);
