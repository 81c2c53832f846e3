import type { FoundDocument } from "./found-document";

/** A number less surely read does not part two documents of one type. */
const SURE = 0.85;

/** The number of a document, where its type has one and it was read surely. Pure. */
export function surelyNumbered({ reader, pages }: FoundDocument): string | undefined {
  const field = reader?.numberedBy ? reader.extract(pages).fields[reader.numberedBy] : undefined;
  return field && field.value !== null && field.confidence >= SURE ? field.value : undefined;
}
