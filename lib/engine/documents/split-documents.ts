import type { DocumentTypeReader, ReadPage } from "../pipeline/ports";
import { classify } from "./classify";
import { splitPage } from "./split-page";
import { surelyNumbered } from "./surely-numbered";

/** Pages of a file that are one document. */
export interface FoundDocument {
  pages: ReadPage[];
  /** null where its type is not known. */
  reader: DocumentTypeReader | null;
}

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
  for (const page of parts) {
    const alone = [page];
    const { reader } = classify(alone);
    const last = found.at(-1);
    const number = parts.length > 1 ? surelyNumbered(reader, alone) : undefined;
    const hasOther = last?.number !== undefined && number !== undefined && number !== last.number;
    if (last && (reader === null || (reader === last.reader && !hasOther))) {
      // A new list: what was worked out for the pages so far is kept by their list.
      found[found.length - 1] = { ...last, pages: [...last.pages, page], number: last.number ?? number };
    } else found.push({ pages: alone, reader, number });
  }
  const known = found.filter(({ reader }) => reader !== null);
  return known.length > 1 ? found : [{ pages, reader: known[0]?.reader ?? classify(pages).reader }];
}
