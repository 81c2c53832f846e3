/** One sending of a document. */
export interface Sending {
  id: string;
  /** Counts sendings, from 1. */
  attempt: number;
}

/**
 * Atlas's document_id of one sending of a document. A document sent again is another one to Atlas, so its results cannot be
 * taken for those of the first.
 */
export const atlasDocumentId = ({ id, attempt }: Sending): string => `${id}-${attempt}`;

/** The sending that an Atlas document_id names, or undefined where it is none of ours. */
export function readAtlasDocumentId(text: string): Sending | undefined {
  const match = /^([a-z0-9]{1,40})-([0-9]{1,9})$/.exec(text);
  return match?.[1] ? { id: match[1], attempt: Number(match[2]) } : undefined;
}
