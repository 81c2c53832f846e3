import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { compileReader } from "@/lib/engine/adapters/compile-reader";
import { openFile } from "@/lib/engine/adapters/open-file";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import { askBare, startBare } from "./bare-processes";
import { benchLongPdf, type LongPdfFigures } from "./long-pdf";
import { type MemoryPeak, watchMemory } from "./memory";
import { percentile } from "./percentile";
import { startProgress } from "./progress";
import { takeNext } from "./take-next";
import { runTesseract, toPpm } from "./tesseract";

/** Milliseconds by step, of one page. */
type Times = Record<string, number>;

export interface StepFigures {
  /** As the code names it; "between" is what no step of the reader counts, "whole" all of it. */
  step: string;
  /** Pages on which it came up: the percentiles are of these. */
  pages: number;
  p50: number;
  p95: number;
}

export interface StepsFigures {
  cores: number;
  /** Files of one page each, so that what a file takes is what a page takes. */
  pages: number;
  ours: StepFigures[];
  /** The networks as their package has them, on pages prepared beforehand. */
  bare: StepFigures[];
  /** null where it is not installed. */
  tesseract: StepFigures[] | null;
  memory: { readers: MemoryPeak; tesseract: MemoryPeak | null };
  longPdf: LongPdfFigures;
}

/** What comes below all steps. */
const sums = ["between", "whole"];

/** Percentiles by step, in the order in which steps first come up, and of their sums. */
export function sumUpSteps(pages: Times[]): StepFigures[] {
  const names = [...new Set(pages.flatMap((times) => Object.keys(times)))];
  const ordered = [...names.filter((name) => !sums.includes(name)), ...sums.filter((name) => names.includes(name))];
  return ordered.map((step) => {
    const values = pages.flatMap((times) => times[step] ?? []);
    return { step, pages: values.length, p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
  });
}

const total = (times: Times) => Object.values(times).reduce((sum, value) => sum + value, 0);

const workers = Array.from({ length: availableParallelism() }, (_, index) => index);

/** @throws Error where a page is refused: its times would be those of something else */
async function timeOurs(files: string[]): Promise<Times[]> {
  const progress = startProgress("steps", files.length, "pages, the whole reading");
  const readers = createReaderPool({ size: workers.length });
  const pages: Times[] = [];
  try {
    // A reader's first page has it load its models, which is no step of a page.
    await Promise.all(workers.map(() => readers.read(readFileSync(files[0] as string), new AbortController().signal)));
    await takeNext(workers, files, async (_, file) => {
      const bytes = readFileSync(file);
      const started = performance.now();
      const reading = await readers.read(bytes, new AbortController().signal);
      const whole = performance.now() - started;
      if (reading.outcome === "invalid") throw new Error(`A page of the bench was refused: ${reading.message}`);
      pages.push({ ...reading.timings, between: whole - total(reading.timings), whole });
      progress.step();
    });
    return pages;
  } finally {
    await readers.close();
  }
}

async function timeBare(files: string[]): Promise<Times[]> {
  const progress = startProgress("steps", files.length, "pages, the bare models");
  const children = startBare(workers.length);
  const pages: Times[] = [];
  try {
    await Promise.all(children.map((child) => askBare(child, { once: files[0] as string }))); // warms up
    await takeNext(children, files, async (child, file) => {
      const times = await askBare<Times>(child, { once: file });
      pages.push({ ...times, whole: total(times) });
      progress.step();
    });
    return pages;
  } finally {
    for (const child of children) child.kill();
  }
}

async function timeTesseract(files: string[]): Promise<Times[]> {
  const progress = startProgress("steps", files.length, "pages, tesseract");
  const pages: Times[] = [];
  await takeNext(workers, files, async (_, file) => {
    for await (const { raster } of await openFile(readFileSync(file))) {
      const picture = toPpm(raster);
      const started = performance.now();
      await runTesseract(picture);
      pages.push({ whole: performance.now() - started });
    }
    progress.step();
  });
  return pages;
}

/**
 * Milliseconds a step, one reader a core and all of them busy; peak memory; and how long a long PDF takes.
 * @param files of one page each
 */
export async function benchSteps(files: string[], withTesseract: boolean): Promise<StepsFigures> {
  const ours = await watchMemory(path.basename(compileReader()), () => timeOurs(files));
  const bare = await timeBare(files);
  const tesseract = withTesseract ? await watchMemory("tesseract", () => timeTesseract(files)) : null;
  return {
    cores: workers.length,
    pages: files.length,
    ours: sumUpSteps(ours.result),
    bare: sumUpSteps(bare),
    tesseract: tesseract && sumUpSteps(tesseract.result),
    memory: { readers: ours.memory, tesseract: tesseract?.memory ?? null },
    longPdf: await benchLongPdf(),
  };
}
