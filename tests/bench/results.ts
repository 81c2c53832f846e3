import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { AccuracyFigures } from "./figures";
import type { MultiuploadFigures } from "./multiupload";
import type { PagesFigures } from "./pages";
import type { StepsFigures } from "./steps";
import type { ThroughputFigures } from "./throughput";

/** The shape of the figures: kept ones of another shape are not compared with. */
const SHAPE = 2;

/** The figures of a run, by part. */
export interface Results {
  accuracy?: AccuracyFigures;
  steps?: StepsFigures;
  throughput?: ThroughputFigures;
  /** With 10 and with 100 documents a call. */
  multiupload?: MultiuploadFigures[];
  pages?: PagesFigures;
}

/** The kept figures; none where nothing was kept, or by a bench whose figures had another shape. */
export function readResults(file: string): Results {
  if (!existsSync(file)) return {};
  const { shape, ...results } = JSON.parse(readFileSync(file, "utf8")) as Results & { shape?: number };
  return shape === SHAPE ? results : {};
}

/** Keeps the figures of the parts that ran, beside those of the others. */
export function keepResults(file: string, results: Results): void {
  writeFileSync(file, `${JSON.stringify({ shape: SHAPE, ...readResults(file), ...results }, null, 2)}\n`);
}
