import { availableParallelism } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import type { DocumentReading } from "@/lib/engine/pipeline/ports";
import type { Labels } from "@/prisma/seed/specimens/sheet";
import { type CorpusPage, corpus, drawPage, type Split } from "./corpus";

/** Values given at least this are to be right in 99 of 100 cases. */
export const SURE = 0.95;

/** One field of one page, as printed and as read. */
export interface FieldOutcome {
  page: CorpusPage;
  field: string;
  right: boolean;
  wanted: unknown;
  got: unknown;
  /** 0 where the field was not found; undefined for what carries none (line items, address parts). */
  confidence: number | undefined;
}

export interface PageOutcome {
  page: CorpusPage;
  /** The type the engine gave, OTHER for unrecognised. */
  type: string;
  /** Milliseconds in the reader process. */
  milliseconds: number;
  fields: FieldOutcome[];
}

const partsAsked = (wanted: object, got: unknown): unknown =>
  Object.fromEntries(Object.keys(wanted).map((key) => [key, (got as Record<string, unknown> | null)?.[key] ?? null]));

/** Fields count as right when they are equal to the last sign; of an address in parts, those that the label names. */
function judge(page: CorpusPage, labels: Labels, reading: DocumentReading): FieldOutcome[] {
  const data: Record<string, unknown> = reading.outcome === "read" ? reading.fileData : {};
  return Object.entries(labels).map(([field, wanted]) => {
    const given = data[field];
    const isWrapped = typeof given === "object" && given !== null && "confidence_score" in given;
    const value = isWrapped ? (given as { value?: unknown }).value : given;
    const isParts = typeof wanted === "object" && wanted !== null && !Array.isArray(wanted);
    const got = isParts ? partsAsked(wanted, value) : value;
    const confidence = isWrapped ? (given as { confidence_score: number }).confidence_score : undefined;
    return { page, field, right: isDeepStrictEqual(got, wanted), wanted, got, confidence };
  });
}

const typeOf = (reading: DocumentReading): string => (reading.outcome === "read" ? reading.documentType : "OTHER");

/** Reads the corpus with the product's own reader processes, one a core. @param perType documents of a type */
export async function benchAccuracy(split: Split, perType: number): Promise<PageOutcome[]> {
  const size = availableParallelism();
  const readers = createReaderPool({ size });
  const waiting = corpus(split, perType);
  const outcomes: PageOutcome[] = [];
  const work = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const { bytes, labels } = await drawPage(page);
      const started = performance.now();
      const reading = await readers.read(bytes, new AbortController().signal);
      const milliseconds = performance.now() - started;
      outcomes.push({ page, type: typeOf(reading), milliseconds, fields: judge(page, labels, reading) });
    }
  };
  try {
    await Promise.all(Array.from({ length: size }, work));
  } finally {
    await readers.close();
  }
  return outcomes;
}
