import type { Extraction, FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { joinAddress, splitAddress } from "../text/address";
import type { Prose } from "../text/prose";

/** How deeds lead to the premises; those who sign are said to reside somewhere instead. */
const introductions = [
  /(?:premises|property|house|flat|apartment|unit|portion|shop|accommodation|building)\s*(?:is\s*)?(?:bearing|situated\s*at|situate\s*at|located\s*at|being|known\s*as)\W*/gi,
  /(?:owner|possession)\s*of\s*(?:the\s*)?(?:premises|property|house|flat|apartment)?\W*(?=(?:Flat|House|Plot|Shop|Apartment|Door|H)\b)/gi,
  /\bb?earin\w?\W*/gi,
];
/** Longer is no address. Characters. */
const REACH = 320;
/** An address ends with its PIN code. */
const untilPin = /^([\s\S]*?(?<!\d)[1-9]\d{2}\s?\d{3})(?!\d)/;
/** Phrases of a schedule that join the parts of an address, and what says no place. */
const joints =
  /,?\s*(?:(?:and\s*)?situated\s*on\s*the|of\s*(?:a|the)\s*building\s*(?:known|named)\s*as|on\s*the\s*plot\s*of\s*land\s*bearing)\s*/gi;
const area =
  /,?\s*(?:built-?\s?up|carpet|super\s*built-?\s?up)\s*(?:area)?\s*:?\s*[\d.]+\s*(?:square|sq\.?)\s*(?:met(?:er|re)s?|feet|ft\.?|mtrs?\.?)/gi;
const partLabels = /(^|,)\s*(?:road|street|location|locality|society)\s*:\s*/gi;
const quotes = /["'‘’“”`]/g;

/** What kind of premises they are stands before their number. */
const preamble = /^[\s\S]{0,40}?\bbearin\w?\b\W*/i;

const tidy = (text: string): string =>
  text
    .replace(preamble, "")
    .replace(area, "")
    .replace(joints, ", ")
    .replace(quotes, "")
    .replace(partLabels, "$1 ")
    .replace(/,\s*,/g, ",");

/** The let premises, from where the deed or its schedule describes them to the PIN code. */
export function readPremises(prose: Prose): { property_address: FieldReading; extra: Extraction["extra"] } {
  for (const introduction of introductions) {
    for (const match of prose.text.matchAll(introduction)) {
      const from = match.index + match[0].length;
      const address = untilPin.exec(prose.text.slice(from, from + REACH))?.[1];
      const span = address && prose.spanAt(from, from + address.length);
      if (!address || !span || /hereinafter|witness|rupees|months/i.test(address)) continue;
      const value = joinAddress([tidy(address)]);
      return {
        property_address: field(value, span, { labelQuality: 0.8 }),
        extra: { formatted_address: splitAddress(value) },
      };
    }
  }
  return { property_address: notFound, extra: { formatted_address: null } };
}
