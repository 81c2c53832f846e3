import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { hasPin } from "../text/address";
import { findValue } from "../text/labels";
import { below, type PageLine, type Span, spanOf } from "../text/lines";
import { tidyName } from "../text/person-name";

const labels = [
  "Account Holder Name",
  "Account Holder's Name",
  "Name of Account Holder",
  "Account Holder",
  "Account Name",
  "A/C Name",
  "Customer Name",
  "Account Title",
  "Name of Customer",
  "Name",
];
/** Holders are persons and firms. */
const holder = /^((?:M\/S\.?\s*)?[A-Za-z][A-Za-z0-9.,&'()\- ]{2,60}[A-Za-z.)])/i;
const others =
  /^\W*(number|no\b|type|branch|address|bank|date|currency|status|holder|ifsc|customer|account|of\b)|bank\b/i;
/** Forms of address: printed before the name, no part of it. */
const title = /^(?:(?:MR|MRS|MS|MISS|DR|SHRI|SMT|KUM)\b\.?|M\/S\.?)\s*/i;

/** Lines that name somebody or something else. */
const otherNames = /nominee|branch|bank\s*name|joint|scheme|product|beneficiary|guardian/i;

/** Lines below a name in which its address is looked for. */
const ADDRESS_LINES = 7;

/** A holder as printed, without Mr. or M/s. */
export const holderField = (span: Span, labelQuality: number): FieldReading =>
  field(tidyName(span.text.replace(title, "")), span, { labelQuality });

/** Without a label the name is addressed (Mr., M/s), or leads the lines that end with a PIN code. */
function findAddressee(lines: PageLine[]): Span | undefined {
  const candidates = lines.filter((line) => line.page === 1 && line.box.y < 0.4 && holder.test(line.text));
  const addressed = candidates.find((line) => title.test(line.text) && !others.test(line.text));
  if (addressed) return spanOf(addressed);
  const leading = candidates.find(
    (line) =>
      !/[:\d]/.test(line.text) &&
      !/\b(bank|branch|statement|account|limited|ltd|date|page)\b/i.test(line.text) &&
      below(lines, line, 2 * ADDRESS_LINES)
        .slice(0, ADDRESS_LINES)
        .some((other) => hasPin(other.text)),
  );
  return leading && spanOf(leading);
}

/** Whose account it is, as printed, without Mr. or M/s. */
export function readAccountHolder(lines: PageLine[]): FieldReading {
  const ofHolder = lines.filter((line) => !otherNames.test(line.text));
  const labelled = findValue(ofHolder, labels, { accept: holder, reject: others, within: 2 });
  if (labelled) return holderField(labelled, labelled.labelQuality);
  const addressee = findAddressee(lines);
  return addressee ? holderField(addressee, 0.8) : notFound;
}
