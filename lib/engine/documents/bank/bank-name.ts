import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { type PageLine, type Span, spanOf, squash } from "../text/lines";
import { bankOf } from "./branches";
import type { FoundIfsc } from "./ifsc";

/** A bank's name as letterheads have it: a few words with Bank among them, and what form of company it is. */
const letterhead =
  /^\W*((?:the\s+)?(?:[A-Z&][A-Za-z.&'-]*\s+){0,5}bank(?:\s+of\s+[A-Z][A-Za-z]+(?:\s+[A-Z][A-Za-z]+)?)?(?:[\s,]+(?:ltd|limited|plc|n\.?v)\b\.?)?)/i;
/** Sentences and labels that name a bank in passing. */
const inPassing =
  /\b(statement|account|branch|dear|please|your|this|any|customer|charges?|transfer|cheque|name|website|www|visit|contact|by|from|to)\b|[:@]/i;
/** Letterheads stand in this share of the first page's print from its top. */
const TOP = 0.3;

const core = (name: string) => squash(name).replace(/^THE|LTD$|LIMITED$|COOPERATIVE|SAHAKARI|BANK|COOP/g, "");

function findLetterhead(lines: PageLine[]): Span | undefined {
  const first = lines.filter(({ page }) => page === 1);
  const top = Math.min(...first.map(({ box }) => box.y));
  const bottom = Math.max(...first.map(({ box }) => box.y + box.height));
  const found = first.flatMap((line) => {
    if (line.box.y > top + TOP * (bottom - top) || inPassing.test(line.text)) return [];
    const match = letterhead.exec(line.text);
    const name = match?.[1];
    if (!match || !name || squash(name).length < 6) return [];
    const from = match.index + match[0].indexOf(name);
    return [spanOf(line, from, from + name.length)];
  });
  // The largest print is the name, smaller ones repeat it.
  return found.sort((a, b) => b.box.height - a.box.height)[0];
}

/**
 * The bank by its letterhead, else by its code: letterheads are often pictures. A small bank may use the code of a larger
 * one, so that the letterhead counts where they differ; where they agree, each proves the other.
 */
export function readBankName(lines: PageLine[], ifsc: FoundIfsc | undefined): FieldReading {
  const printed = findLetterhead(lines);
  const coded = ifsc && bankOf(ifsc.value);
  if (printed) {
    const name = printed.text.replace(/\s+/g, " ").trim();
    const agrees = coded !== undefined && core(coded) === core(name);
    return field(name, printed, { labelQuality: 0.8, ...(agrees && { proof: true }) });
  }
  return ifsc && coded ? field(coded, ifsc.span, { repairs: ifsc.repairs }) : notFound;
}
