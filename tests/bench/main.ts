/*
 * `npm run bench`: accuracy of the reading, and speed as ratios to baselines of the same run. Options:
 *   --only accuracy|throughput|multiupload   one part
 *   --documents <n>                          documents of a type, each in every state; 9 if not given
 *   --quick                                  fewer pages
 *   --tuning                                 the split the engine's constants are set on, with every miss
 *   --keep                                   writes the figures to tests/bench/results.json, to be committed
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { pool } from "@/lib/db/pool";
import { degradations } from "@/prisma/seed/specimens/degrade";
import { benchAccuracy } from "./accuracy";
import { findDrops } from "./compare";
import { corpus, drawPage } from "./corpus";
import { type AccuracyFigures, summarise } from "./figures";
import { benchMultiupload, type MultiuploadFigures } from "./multiupload";
import { printAccuracy, printMisses, printMultiupload, printThroughput } from "./print";
import { benchThroughput, type ThroughputFigures } from "./throughput";

interface Results {
  accuracy?: AccuracyFigures;
  throughput?: ThroughputFigures;
  /** With 10 and with 100 documents a call. */
  multiupload?: MultiuploadFigures[];
}

const resultsFile = path.resolve("tests/bench/results.json");
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    documents: { type: "string" },
    quick: { type: "boolean", default: false },
    tuning: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});
const wants = (part: string) => (values.only ?? part) === part;

async function runAccuracy(): Promise<AccuracyFigures> {
  const usual = values.quick ? 2 : values.tuning ? 4 : 9;
  const outcomes = await benchAccuracy(values.tuning ? "tuning" : "kept", Number(values.documents ?? usual));
  if (values.tuning) printMisses(outcomes);
  const figures = summarise(outcomes);
  printAccuracy(figures);
  return figures;
}

/** Pages of every type, in the eight states by turns: as mixed as a day's post. */
async function runThroughput(): Promise<ThroughputFigures> {
  const dir = mkdtempSync(path.join(tmpdir(), "patra-bench-"));
  try {
    const perType = values.quick ? 2 : 8;
    const pages = corpus("kept", perType).filter(
      ({ seed, degradation }, index) => degradation === degradations[(seed + Math.floor(index / 8)) % 8],
    );
    const files: string[] = [];
    for (const [index, page] of pages.entries()) {
      const file = path.join(dir, String(index));
      writeFileSync(file, (await drawPage(page)).bytes);
      files.push(file);
    }
    const figures = await benchThroughput(files);
    printThroughput(figures);
    return figures;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function runMultiupload(): Promise<MultiuploadFigures[]> {
  const all = [await benchMultiupload(10), await benchMultiupload(100)];
  for (const figures of all) printMultiupload(figures);
  return all;
}

const results: Results = {};
if (wants("accuracy")) results.accuracy = await runAccuracy();
if (wants("throughput")) results.throughput = await runThroughput();
if (wants("multiupload")) results.multiupload = await runMultiupload();
if (results.throughput || results.multiupload) await pool().end();

const kept: Results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, "utf8")) : {};
if (values.keep) {
  writeFileSync(resultsFile, `${JSON.stringify({ ...kept, ...results }, null, 2)}\n`);
} else if (kept.accuracy && results.accuracy?.pages === kept.accuracy.pages && !values.tuning) {
  const drops = findDrops(kept.accuracy, results.accuracy);
  for (const drop of drops) console.log(`worse than kept: ${drop}`);
  if (drops.length > 0) process.exitCode = 1;
}
