import type { ReadPage } from "../pipeline/ports";
import { asDocument, type FoundDocument } from "./found-document";
import { splitPage } from "./split-page";
import { surelyNumbered } from "./surely-numbered";

/**
 * Parts a file into the documents that were put into it one after the other. A page whose own type is sure begins a
 * document where that type, or its number, is another than the one before; a page of no type goes on with the document
 * before it, as annexes and last pages do. A file that holds one document of a known type is all that document, with its
 * covering letter; one whose type no page shows alone is looked at as a whole. Cards that lie beside each other on one page
 * are documents of that page, in reading order. Pure.
 * @returns at least one, in the order of the pages
 */
export function splitDocuments(pages: ReadPage[]): FoundDocument[] {
  const found: (FoundDocument & { number: string | undefined })[] = [];
  const parts = pages.flatMap(splitPage);
  for (const part of parts) {
    const last = found.at(-1);
    const number = parts.length > 1 ? surelyNumbered(part) : undefined;
    const hasOther = last?.number !== undefined && number !== undefined && number !== last.number;
    if (last && (part.reader === null || (part.reader === last.reader && !hasOther))) {
      // A new list: what was worked out for the pages so far is kept by their list.
      found[found.length - 1] = {
        ...last,
        pages: [...last.pages, ...part.pages],
        number: last.number ?? number,
      };
    } else found.push({ ...part, number });
  }
  const known = found.filter(({ reader }) => reader !== null);
  if (known.length > 1 || parts.length === 1) return found;
  return [known[0]?.reader ? { pages, reader: known[0].reader } : asDocument(pages)];
}
