/*
 * The baselines of the throughput: the OCR models alone on prepared pages, as their package has them and as they are used
 * here. Everything but the two networks is done before the clock runs: decoding, turning, finding boxes, cutting lines,
 * packing batches.
 */
import { readFileSync } from "node:fs";
import { Tensor } from "onnxruntime-node";
import { turnUpright } from "@/lib/engine/adapters/image/render-page";
import { planStrip } from "@/lib/engine/adapters/ocr/crop-line";
import { detect, prepareDetection, readBoxes } from "@/lib/engine/adapters/ocr/detect-lines";
import { loadModels, openModelsAsTheyCome } from "@/lib/engine/adapters/ocr/models";
import { ocrPage } from "@/lib/engine/adapters/ocr/read-page";
import { planBatches, prepareBatch, runRecognition } from "@/lib/engine/adapters/ocr/recognise";
import { openFile } from "@/lib/engine/adapters/open-file";

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
const prepared = new Map<number, PreparedPage[]>();

process.on("message", async (message: { prepare: string[] } | { run: number; baseline: Baseline }) => {
  if ("prepare" in message) {
    for (const [index, file] of message.prepare.entries()) prepared.set(index, await prepare(file));
    process.send?.({ ready: true });
    return;
  }
  const models = await networks[message.baseline];
  for (const { detection, batches } of prepared.get(message.run) ?? []) {
    await detect(models, detection);
    for (const batch of batches) await runRecognition(models, batch);
  }
  process.send?.({ done: message.run });
});
process.once("disconnect", () => process.exit(0));
