import type { DocumentTypeReader, ReadPage } from "../pipeline/ports";
import { classify } from "./classify";

/** Pages, or a part of one, that are one document. What is worked out for its pages is kept by their list. */
export interface FoundDocument {
  pages: ReadPage[];
  /** null where its type is not known. */
  reader: DocumentTypeReader | null;
}

/** What some pages are, taken as one document. Pure. */
export const asDocument = (pages: ReadPage[]): FoundDocument => ({ pages, reader: classify(pages).reader });
