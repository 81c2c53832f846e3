import type { DocumentTypeReader, ReadPage } from "../pipeline/ports";
import { readers } from "./readers";

/** Less is no type: it is better to say so than to guess. */
const LEAST = 0.5;

/** The type of a document: the one that is surest, where it is sure enough. */
export function classify(pages: ReadPage[]): { reader: DocumentTypeReader | null; confidence: number } {
  const judged = readers.map((reader) => ({ reader, confidence: reader.detect(pages) }));
  const best = judged.reduce((first, second) => (second.confidence > first.confidence ? second : first));
  return best.confidence >= LEAST ? best : { reader: null, confidence: best.confidence };
}
