import { availableParallelism } from "node:os";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import type { DocumentReader, DocumentReading } from "@/lib/engine/pipeline/ports";
import { askBare, startBare } from "./bare-processes";
import { type CorpusDocument, corpus, type DrawnDocument, drawDocument, type Split } from "./corpus";
import type { Journal } from "./journal";
import { type FieldOutcome, judge } from "./judge";
import { startProgress } from "./progress";
import { readByLines } from "./read-by-lines";
import { takeNext } from "./take-next";
import { runTesseract, toPpm } from "./tesseract";
import { readTesseractTsv } from "./tesseract-tsv";

/** Rivals read so many documents of a type, each in every state: with all of them a long run would take three times as long. */
const RIVALS_DOCUMENTS = 5;

/** What else reads documents: the networks as their package has them, and tesseract. Our readers find the fields. */
export type Rival = "bare" | "tesseract";

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
  /** The same document read by others, where it was. */
  rivals?: Partial<Record<Rival, ReadOutcome>>;
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

type Read = (bytes: Uint8Array) => Promise<Record<string, unknown> | null>;

/** On the pages as they came: in the way it is asked to look for text, tesseract turns nothing upright. */
const readWithTesseract: Read = (bytes) =>
  readByLines(bytes, async (raster) => ({ raster, lines: readTesseractTsv(await runTesseract(toPpm(raster))) }));

async function readAs(read: Read, document: CorpusDocument, { bytes, labels }: DrawnDocument): Promise<ReadOutcome> {
  const data = await read(bytes);
  return { type: String(data?.document_type ?? "OTHER"), fields: judge(document, labels, data) };
}

/**
 * Reads the corpus with the product's own reader processes, one a core, and its first documents with the rivals too.
 * @param perType documents of a type
 * @param withTesseract whether it is installed
 * @param journal documents that stand in it are not read again
 */
export async function benchAccuracy(
  split: Split,
  perType: number,
  { withTesseract, journal }: { withTesseract: boolean; journal: Journal },
): Promise<DocumentOutcome[]> {
  const size = availableParallelism();
  const readers = createReaderPool({ size });
  const bare = startBare(size);
  const all = corpus(split, perType);
  const outcomes = all.flatMap((document) => journal.find(document) ?? []);
  const documents = all.filter((document) => !journal.find(document));
  const progress = startProgress("accuracy", documents.length, "documents");
  try {
    await takeNext(bare, documents, async (child, document) => {
      const drawn = await drawDocument(document);
      const started = performance.now();
      const outcome = await readDocument(readers, document, drawn);
      const milliseconds = performance.now() - started;
      const ours = { document, pages: drawn.pages, milliseconds, ...outcome };
      let rivals: DocumentOutcome["rivals"];
      if (document.place < RIVALS_DOCUMENTS) {
        const read: Read = (bytes) => askBare(child, { read: bytes });
        rivals = {
          bare: await readAs(read, document, drawn),
          ...(withTesseract && { tesseract: await readAs(readWithTesseract, document, drawn) }),
        };
      }
      const whole = rivals ? { ...ours, rivals } : ours;
      outcomes.push(whole);
      journal.add(whole);
      progress.step();
    });
  } finally {
    for (const child of bare) child.kill();
    await readers.close();
  }
  return outcomes;
}
