import type { DocumentTypeReader, ReadPage } from "../pipeline/ports";
import { classify } from "./classify";

/** Pages of a file that are one document. */
export interface FoundDocument {
  pages: ReadPage[];
  /** null where its type is not known. */
  reader: DocumentTypeReader | null;
}

/** A number less surely read does not part two documents of one type. */
const SURE = 0.85;

/** The number of a page's document, where it was read surely. */
function numberOf(reader: DocumentTypeReader, pages: ReadPage[]): string | undefined {
  const field = reader.numberedBy ? reader.extract(pages).fields[reader.numberedBy] : undefined;
  return field && field.value !== null && field.confidence >= SURE ? field.value : undefined;
}

/** Two cards of one type are two documents where both have a number and the numbers differ. */
function hasOtherNumber(reader: DocumentTypeReader, before: ReadPage[], page: ReadPage): boolean {
  const number = numberOf(reader, before);
  const other = number === undefined ? undefined : numberOf(reader, [page]);
  return other !== undefined && other !== number;
}

/**
 * Parts a file into the documents that were put into it one after the other. A page whose own type is sure begins a
 * document where that type, or its number, is another than the one before; a page of no type goes on with the document
 * before it, as annexes and last pages do. A file that holds one document of a known type is all that document, with its
 * covering letter; one whose type no page shows alone is looked at as a whole. Pure.
 * @returns at least one, in the order of the pages
 */
export function splitDocuments(pages: ReadPage[]): FoundDocument[] {
  const found: FoundDocument[] = [];
  for (const page of pages) {
    const { reader } = classify([page]);
    const last = found.at(-1);
    const goesOn = last && (reader === null || (reader === last.reader && !hasOtherNumber(reader, last.pages, page)));
    if (goesOn) last.pages.push(page);
    else found.push({ pages: [page], reader });
  }
  const known = found.filter(({ reader }) => reader !== null);
  return known.length > 1 ? found : [{ pages, reader: known[0]?.reader ?? classify(pages).reader }];
}
