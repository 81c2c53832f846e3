/*
 * The baseline of the throughput: the bare OCR models on prepared pages. Everything but the two networks is done before
 * the clock runs: decoding, turning, finding boxes, cutting lines, packing batches.
 */
import { readFileSync } from "node:fs";
import type { Tensor } from "onnxruntime-node";
import { turnUpright } from "@/lib/engine/adapters/image/render-page";
import { cropLine } from "@/lib/engine/adapters/ocr/crop-line";
import { detect, prepareDetection, readBoxes } from "@/lib/engine/adapters/ocr/detect-lines";
import { loadModels } from "@/lib/engine/adapters/ocr/models";
import { ocrPage } from "@/lib/engine/adapters/ocr/read-page";
import { planBatches, prepareBatch, runRecognition } from "@/lib/engine/adapters/ocr/recognise";
import { openFile } from "@/lib/engine/adapters/open-file";

interface PreparedPage {
  detection: Tensor;
  batches: Tensor[];
}

async function prepare(file: string): Promise<PreparedPage[]> {
  const models = await loadModels();
  const pages: PreparedPage[] = [];
  for await (const { raster } of await openFile(readFileSync(file))) {
    const upright = await turnUpright(raster, await ocrPage(raster, {}));
    const prepared = await prepareDetection(upright);
    const boxes = readBoxes(await detect(models, prepared.input), prepared, upright);
    const strips = boxes.map((box) => cropLine(upright, box));
    const batches = planBatches(strips).map((batch) => prepareBatch(batch.flatMap((index) => strips[index] ?? [])));
    pages.push({ detection: prepared.input, batches });
  }
  return pages;
}

const prepared = new Map<number, PreparedPage[]>();

process.on("message", async (message: { prepare: string[] } | { run: number }) => {
  const models = await loadModels();
  if ("prepare" in message) {
    for (const [index, file] of message.prepare.entries()) prepared.set(index, await prepare(file));
    process.send?.({ ready: true });
    return;
  }
  for (const { detection, batches } of prepared.get(message.run) ?? []) {
    await detect(models, detection);
    for (const batch of batches) await runRecognition(models, batch);
  }
  process.send?.({ done: message.run });
});
process.once("disconnect", () => process.exit(0));
