import path from "node:path";
import { compileReader } from "@/lib/engine/adapters/compile-reader";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import { printedStatement, ROWS_A_PAGE } from "@/prisma/seed/specimens/bank-statement";
import { drawPerson } from "@/prisma/seed/specimens/people";
import { toPdf } from "@/prisma/seed/specimens/specimen";
import { type MemoryPeak, watchMemory } from "./memory";
import { median } from "./percentile";
import { startProgress } from "./progress";

const PAGES = 20;
const SEED = 90_000;
const ROUNDS = 9;

export interface LongPdfFigures {
  pages: number;
  /** Milliseconds in a reader that has just started: it loads its libraries first. */
  first: number;
  /** Milliseconds in that reader afterwards. */
  median: number;
  worst: number;
  memory: MemoryPeak;
}

/**
 * Reads a bank statement of 20 pages with a text layer, as a bank's website gives it.
 * @throws Error where it is not read to its last booking: a fast failure is no speed
 */
export async function benchLongPdf(): Promise<LongPdfFigures> {
  const bookings = PAGES * ROWS_A_PAGE - 6;
  const pdf = toPdf(printedStatement(drawPerson(SEED), SEED, bookings));
  const progress = startProgress("steps", ROUNDS + 1, `readings of ${PAGES} pages with a text layer`);
  const readers = createReaderPool({ size: 1 });
  const read = async () => {
    const started = performance.now();
    const reading = await readers.read(pdf, new AbortController().signal);
    const milliseconds = performance.now() - started;
    const rows = reading.outcome === "read" ? (reading.fileData.transactions as unknown[] | undefined) : undefined;
    if (reading.outcome !== "read" || reading.pages.length !== PAGES || rows?.length !== bookings) {
      throw new Error(`The statement of ${PAGES} pages was not read: ${reading.outcome}, ${rows?.length} bookings`);
    }
    progress.step();
    return milliseconds;
  };
  try {
    const { result: times, memory } = await watchMemory(path.basename(compileReader()), async () => {
      const all: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) all.push(await read());
      return all;
    });
    const [first = 0, ...warm] = times;
    return { pages: PAGES, first, median: median(warm), worst: Math.max(...warm), memory };
  } finally {
    await readers.close();
  }
}
