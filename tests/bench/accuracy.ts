import { availableParallelism } from "node:os";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import type { DocumentReader, DocumentReading } from "@/lib/engine/pipeline/ports";
import { type CorpusDocument, corpus, type DrawnDocument, drawDocument, type Split } from "./corpus";
import { type FieldOutcome, judge } from "./judge";
import { startProgress } from "./progress";
import { takeNext } from "./take-next";
import { readWithTesseract } from "./tesseract-reading";

/** tesseract reads so many documents of a type, each in every state: it would double the time of a long run. */
const TESSERACT_DOCUMENTS = 5;

/** What was read of one document. */
export interface ReadOutcome {
  /** The type given; OTHER for unrecognised, INVALID for a file that was refused, FAILED where its reader failed. */
  type: string;
  fields: FieldOutcome[];
}

export interface DocumentOutcome extends ReadOutcome {
  document: CorpusDocument;
  pages: number;
  /** Milliseconds in the reader process. */
  milliseconds: number;
  /** The same document read with tesseract, where it was. */
  tesseract?: ReadOutcome;
}

function typeOf(reading: DocumentReading): string {
  if (reading.outcome === "read") return reading.documentType;
  return reading.outcome === "unrecognised" ? "OTHER" : "INVALID";
}

/** A reader that fails is one more way of not reading a document: the run of an hour goes on, and it counts as wrong. */
async function readDocument(readers: DocumentReader, document: CorpusDocument, { bytes, labels }: DrawnDocument) {
  try {
    const reading = await readers.read(bytes, new AbortController().signal);
    const data = reading.outcome === "read" ? reading.fileData : null;
    return { type: typeOf(reading), fields: judge(document, labels, data) };
  } catch (error) {
    console.error(`${document.documentType} ${document.degradation} ${document.seed}: ${(error as Error).message}`);
    return { type: "FAILED", fields: judge(document, labels, null) };
  }
}

async function readSameWithTesseract(document: CorpusDocument, { bytes, labels }: DrawnDocument): Promise<ReadOutcome> {
  const data = await readWithTesseract(bytes);
  return { type: String(data?.document_type ?? "OTHER"), fields: judge(document, labels, data) };
}

/**
 * Reads the corpus with the product's own reader processes, one a core, and its first documents with tesseract too.
 * @param perType documents of a type
 * @param withTesseract whether there is one
 */
export async function benchAccuracy(split: Split, perType: number, withTesseract: boolean): Promise<DocumentOutcome[]> {
  const size = availableParallelism();
  const readers = createReaderPool({ size });
  const documents = corpus(split, perType);
  const progress = startProgress("accuracy", documents.length, "documents");
  const outcomes: DocumentOutcome[] = [];
  try {
    await takeNext(Array.from({ length: size }), documents, async (_, document) => {
      const drawn = await drawDocument(document);
      const started = performance.now();
      const outcome = await readDocument(readers, document, drawn);
      const milliseconds = performance.now() - started;
      const isCompared = withTesseract && document.place < TESSERACT_DOCUMENTS;
      const tesseract = isCompared ? { tesseract: await readSameWithTesseract(document, drawn) } : {};
      outcomes.push({ document, pages: drawn.pages, milliseconds, ...outcome, ...tesseract });
      progress.step();
    });
  } finally {
    await readers.close();
  }
  return outcomes;
}
