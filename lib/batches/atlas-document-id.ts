interface Sending {
  id: string;
  /** Counts sendings, from 1. */
  attempt: number;
}

/**
 * Atlas's document_id of one sending of a document. A document sent again is another one to Atlas, so its results cannot be
 * taken for those of the first.
 */
export const atlasDocumentId = ({ id, attempt }: Sending): string => `${id}-${attempt}`;
