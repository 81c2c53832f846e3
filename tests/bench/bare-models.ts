/*
 * The baselines: the OCR models alone, as their package has them and as they are used here. For speed they run on prepared
 * pages: everything but the two networks is done before the clock runs (decoding, turning, finding boxes, cutting lines,
 * packing batches). For accuracy the networks as they come read files.
 */
import { readFileSync } from "node:fs";
import { Tensor } from "onnxruntime-node";
import { turnUpright } from "@/lib/engine/adapters/image/render-page";
import { planStrip } from "@/lib/engine/adapters/ocr/crop-line";
import { detect, prepareDetection, readBoxes } from "@/lib/engine/adapters/ocr/detect-lines";
import { loadModels, openModelsAsTheyCome } from "@/lib/engine/adapters/ocr/models";
import { ocrPage, type Timings, timed } from "@/lib/engine/adapters/ocr/read-page";
import { planBatches, prepareBatch, runRecognition } from "@/lib/engine/adapters/ocr/recognise";
import { openFile } from "@/lib/engine/adapters/open-file";
import { readByLines } from "./read-by-lines";

export type Baseline = "as they come" | "as used";

interface PreparedPage {
  detection: Tensor;
  batches: Tensor[];
}

/** Inputs are good until the next is prepared: these are kept. */
const copy = (input: Tensor) => new Tensor("float32", (input.data as Float32Array).slice(), input.dims);

async function prepare(file: string): Promise<PreparedPage[]> {
  const models = await loadModels();
  const pages: PreparedPage[] = [];
  for await (const { raster } of await openFile(readFileSync(file))) {
    const upright = await turnUpright(raster, await ocrPage(raster, {}));
    const { input, ...size } = await prepareDetection(upright);
    const detection = copy(input);
    const strips = readBoxes(await detect(models, detection), size, upright).map(planStrip);
    const batches = planBatches(strips).map((batch) => {
      const members = batch.flatMap((index) => strips[index] ?? []);
      return copy(prepareBatch(upright, members));
    });
    pages.push({ detection, batches });
  }
  return pages;
}

const networks = { "as they come": openModelsAsTheyCome(), "as used": loadModels() };

async function run(pages: PreparedPage[], baseline: Baseline): Promise<Timings> {
  const models = await networks[baseline];
  const timings: Timings = {};
  for (const { detection, batches } of pages) {
    await timed(timings, "detect", () => detect(models, detection));
    await timed(timings, "recognise", async () => {
      for (const batch of batches) await runRecognition(models, batch);
    });
  }
  return timings;
}

/** Files of the current set, ready to be run. */
let prepared: PreparedPage[][] = [];

const read = (bytes: Uint8Array) =>
  readByLines(bytes, async (raster) => {
    const { lines, ...uprighting } = await ocrPage(raster, {}, { models: await networks["as they come"] });
    return { raster: await turnUpright(raster, uprighting), lines };
  });

export type BareRequest =
  /** Answered with nothing, when these files can be run. */
  | { prepare: string[] }
  /** Answered with milliseconds by network. */
  | { run: number; baseline: Baseline }
  | { once: string }
  /** Answered with file_data, or null where the type is not known. */
  | { read: Uint8Array };

async function answer(request: BareRequest): Promise<unknown> {
  if ("read" in request) return read(request.read);
  if ("once" in request) return run(await prepare(request.once), "as they come");
  if ("run" in request) return run(prepared[request.run] ?? [], request.baseline);
  prepared = [];
  for (const file of request.prepare) prepared.push(await prepare(file));
  return null;
}

process.on("message", async (request: BareRequest) => process.send?.(await answer(request)));
process.once("disconnect", () => process.exit(0));
