/*
 * `npm run bench`: accuracy of the reading, and speed beside baselines of the same run. Options:
 *   --only <part>[,<part>]   of accuracy, steps, throughput, multiupload, pages; all if not given
 *   --documents <n>          documents of a type, each in every state; 25 if not given, and never more in the other parts
 *   --tuning                 the split the engine's constants are set on, with every miss; neither kept nor compared
 *   --resume                 accuracy goes on where a run of the same split and engine version was stopped
 *   --keep                   writes the figures to the kept results, to be committed, instead of comparing with them
 *   --results <file>         the kept results; tests/bench/results.json if not given
 * Ends with 1 where accuracy is more than a point below the kept results of as many documents.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { pool } from "@/lib/db/pool";
import { ENGINE_VERSION } from "@/lib/engine/pipeline/engine-version";
import { readBenchParts } from "@/lib/launch/bench-parts.mjs";
import type { Degradation } from "@/prisma/seed/specimens/degrade";
import { benchAccuracy } from "./accuracy";
import { type Aim, accuracyAims, multiuploadAims, pagesAims, stepsAims, throughputAims } from "./aims";
import { findDrops, whyNotComparable } from "./compare";
import { type CorpusDocument, corpus, drawDocument, mixedCorpus } from "./corpus";
import { type AccuracyFigures, summarise } from "./figures";
import { openJournal } from "./journal";
import { benchMultiupload, type MultiuploadFigures } from "./multiupload";
import { benchPages, type PagesFigures } from "./pages";
import {
  printAccuracy,
  printAims,
  printMisses,
  printMultiupload,
  printPages,
  printSteps,
  printThroughput,
} from "./print";
import { startProgress } from "./progress";
import { keepResults, type Results, readResults } from "./results";
import { benchSteps, type StepsFigures } from "./steps";
import { findTesseract } from "./tesseract";
import { benchThroughput, type PageSet, type ThroughputFigures } from "./throughput";

/** Documents of a type, if not told another number; speed needs fewer than accuracy, and more of the mixed states. */
const ACCURACY_DOCUMENTS = 25;
const STEPS_DOCUMENTS = 8;
const MIXED_DOCUMENTS = 3;
const ONE_STATE_DOCUMENTS = 2;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    documents: { type: "string", default: String(ACCURACY_DOCUMENTS) },
    tuning: { type: "boolean", default: false },
    resume: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    results: { type: "string", default: "tests/bench/results.json" },
  },
});
const parts = readBenchParts(values.only);
const documents = Number(values.documents);
if (!Number.isInteger(documents) || documents < 1) throw new Error("--documents takes a whole number from 1");
if (values.tuning && values.keep) throw new Error("Figures of the tuning split are not kept: leave out --keep");
const split = values.tuning ? "tuning" : "kept";

const tesseract = await findTesseract();
const withTesseract = tesseract !== undefined;

async function runAccuracy(): Promise<AccuracyFigures> {
  const journal = openJournal(path.resolve(`.data/bench/accuracy-${split}-${ENGINE_VERSION}.ndjson`), values.resume);
  const outcomes = await benchAccuracy(split, documents, { withTesseract, journal });
  if (values.tuning) printMisses(outcomes);
  const figures = summarise(outcomes, { split, documentsPerType: documents, tesseract });
  printAccuracy(figures);
  return figures;
}

/** Writes documents to files. */
async function drawSet(name: string, dir: string, wanted: CorpusDocument[]): Promise<PageSet & { single: string[] }> {
  const progress = startProgress(`drawing ${name}`, wanted.length, "documents");
  const set = { name, files: [] as string[], single: [] as string[], pages: 0 };
  for (const [index, document] of wanted.entries()) {
    const { bytes, pages } = await drawDocument(document);
    const file = path.join(dir, `${name.replaceAll(" ", "-")}-${index}`);
    writeFileSync(file, bytes);
    set.files.push(file);
    if (pages === 1) set.single.push(file);
    set.pages += pages;
    progress.step();
  }
  return set;
}

async function runSteps(dir: string): Promise<StepsFigures> {
  const { single } = await drawSet("steps", dir, mixedCorpus(split, Math.min(documents, STEPS_DOCUMENTS)));
  const figures = await benchSteps(single, withTesseract);
  printSteps(figures);
  return figures;
}

async function runThroughput(dir: string): Promise<ThroughputFigures> {
  const inState = (state: Degradation) =>
    corpus(split, Math.min(documents, ONE_STATE_DOCUMENTS)).filter(({ degradation }) => degradation === state);
  const figures = await benchThroughput(
    [
      await drawSet("all states", dir, mixedCorpus(split, Math.min(documents, MIXED_DOCUMENTS))),
      await drawSet("clean", dir, inState("clean")),
      await drawSet("photo-on-table", dir, inState("photo-on-table")),
    ],
    { withTesseract, dir },
  );
  printThroughput(figures);
  return figures;
}

async function runMultiupload(): Promise<MultiuploadFigures[]> {
  const all = [await benchMultiupload(10), await benchMultiupload(100)];
  for (const figures of all) printMultiupload(figures);
  return all;
}

async function runPages(): Promise<PagesFigures> {
  const desk = (name: "FEW" | "MANY") => ({
    origin: process.env[`BENCH_${name}_ORIGIN`] ?? "",
    databaseUrl: process.env[`BENCH_${name}_DATABASE_URL`] ?? "",
  });
  const figures = await benchPages({ few: desk("FEW"), many: desk("MANY") });
  printPages(figures);
  return figures;
}

/** Tells what of the kept accuracy is lost. @returns whether nothing is */
function holdsAgainstKept(now: AccuracyFigures): boolean {
  const { accuracy: kept } = readResults(values.results);
  const why = kept ? whyNotComparable(kept, now) : "nothing of this shape is kept yet (--keep)";
  if (!kept || why !== undefined) {
    console.log(`\nNot compared with the kept accuracy: ${why}`);
    return true;
  }
  const drops = findDrops(kept, now);
  console.log(
    drops.length === 0 ? "\nNowhere more than a point below the kept accuracy" : "\nBelow the kept accuracy:",
  );
  for (const drop of drops) console.log(`  ${drop}`);
  return drops.length === 0;
}

const results: Results = {};
const aims: Aim[] = [];
const dir = mkdtempSync(path.join(tmpdir(), "patra-bench-"));
process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
process.once("SIGTERM", () => process.exit(1)); // what runs below ends with its channel to this process

if (parts.has("accuracy")) {
  results.accuracy = await runAccuracy();
  aims.push(...accuracyAims(results.accuracy));
}
if (parts.has("steps")) {
  results.steps = await runSteps(dir);
  aims.push(...stepsAims(results.steps));
}
if (parts.has("throughput")) {
  results.throughput = await runThroughput(dir);
  aims.push(...throughputAims(results.throughput));
}
if (parts.has("multiupload")) {
  results.multiupload = await runMultiupload();
  aims.push(...multiuploadAims(results.multiupload));
}
if (parts.has("pages")) {
  results.pages = await runPages();
  aims.push(...pagesAims(results.pages));
}
printAims(aims);

if (values.keep) {
  keepResults(values.results, results);
  console.log(`\nKept in ${values.results}`);
} else if (results.accuracy && !holdsAgainstKept(results.accuracy)) {
  process.exitCode = 1;
}
if (results.throughput || results.multiupload) await pool().end();
