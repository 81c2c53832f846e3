import { Tensor } from "onnxruntime-node";
import { LINE_HEIGHT, type LineStrip } from "./crop-line";
import type { OcrModels } from "./models";

/** A line as read. Positions are shares of the strip's width, 0 to 1. */
export interface RecognisedLine {
  text: string;
  /** Mean probability of the characters. */
  confidence: number;
  /** Left edge of each character. */
  starts: number[];
  characterConfidence: number[];
}

const LINES_AT_ONCE = 8;
/** Lines share a batch while none is wider than this many times the narrowest: padding costs as much as text. */
const WIDTH_TOLERANCE = 1.25;

/**
 * The recogniser was trained on a script without spaces: on blurred or small lines it sees them and then prefers nothing.
 * From this probability on, the most between two characters, there is one. Measured on drawn pages: between words 0.03 to
 * 0.5 where the space was lost, within words under 0.02.
 */
const LEAST_SPACE = 0.05;
/** How sure a space found that way is. */
const SPACE_CONFIDENCE = 0.8;

/** Full-width signs the recogniser uses for those of Latin text. */
const fullWidth: Record<string, string> = {
  "：": ":",
  "；": ";",
  "，": ",",
  "（": "(",
  "）": ")",
  "！": "!",
  "？": "?",
  "－": "-",
  "—": "-",
  "／": "/",
  "．": ".",
  "。": ".",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
};

/** Classes that may be read, with their characters: lending documents are read in Latin script. */
function allowedClasses({ characters }: OcrModels): { classes: Int32Array; texts: string[] } {
  const allowed = characters.flatMap((character, index) => {
    const text = /^[\x21-\x7e]$/.test(character) ? character : fullWidth[character];
    return text ? [{ index: index + 1, text }] : [];
  });
  allowed.push({ index: characters.length + 1, text: " " });
  return { classes: Int32Array.from(allowed, ({ index }) => index), texts: allowed.map(({ text }) => text) };
}

let alphabet: ReturnType<typeof allowedClasses> | undefined;

/** Packs strips of like width into the recogniser's input. */
export function prepareBatch(strips: LineStrip[]): Tensor {
  const width = Math.ceil(Math.max(...strips.map((strip) => strip.width)) / 8) * 8;
  const plane = width * LINE_HEIGHT;
  const values = new Float32Array(strips.length * 3 * plane);
  for (const [index, strip] of strips.entries()) {
    for (let row = 0; row < 3 * LINE_HEIGHT; row++) {
      const line = strip.values.subarray(row * strip.width, (row + 1) * strip.width);
      values.set(line, index * 3 * plane + row * width);
    }
  }
  return new Tensor("float32", values, [strips.length, 3, LINE_HEIGHT, width]);
}

/** Runs the recogniser: for every step of every line the probability of every class. */
export async function runRecognition(models: OcrModels, input: Tensor): Promise<Tensor> {
  const { recognition } = models;
  const output = await recognition.run({ [recognition.inputNames[0] as string]: input });
  return output[recognition.outputNames[0] as string] as Tensor;
}

/** Greedy CTC: the best class of every step, repeats and blanks dropped. */
function decodeLine(
  probabilities: Float32Array,
  line: number,
  steps: number,
  classCount: number,
  models: OcrModels,
  used: number,
): RecognisedLine {
  alphabet ??= allowedClasses(models);
  const { classes, texts } = alphabet;
  let text = "";
  const centers: number[] = [];
  const confidences: number[] = [];
  const space = classes.length - 1;
  const placeOf = (step: number) => Math.min(1, (step + 0.5) / steps / used);
  let previous = -1;
  let likeliestSpace = 0;
  let spaceStep = 0;
  for (let step = 0; step < steps; step++) {
    const offset = (line * steps + step) * classCount;
    let best = -1;
    let bestValue = probabilities[offset] as number; // the blank
    for (let index = 0; index < classes.length; index++) {
      const value = probabilities[offset + (classes[index] as number)] as number;
      if (value > bestValue) {
        bestValue = value;
        best = index;
      }
    }
    const spaceValue = probabilities[offset + (classes[space] as number)] as number;
    if (best === -1 && spaceValue > likeliestSpace) {
      likeliestSpace = spaceValue;
      spaceStep = step;
    }
    if (best >= 0 && best !== previous) {
      if (likeliestSpace >= LEAST_SPACE && best !== space && /\S$/.test(text)) {
        text += " ";
        centers.push(placeOf(spaceStep));
        confidences.push(SPACE_CONFIDENCE);
      }
      likeliestSpace = 0;
      text += texts[best];
      centers.push(placeOf(step));
      confidences.push(bestValue);
    } else if (best >= 0 && bestValue > (confidences.at(-1) ?? 0)) {
      confidences[confidences.length - 1] = bestValue;
    }
    previous = best;
  }
  return trim({ text, centers, confidences });
}

function trim(line: { text: string; centers: number[]; confidences: number[] }): RecognisedLine {
  const from = line.text.length - line.text.trimStart().length;
  const to = line.text.trimEnd().length;
  const text = line.text.slice(from, to);
  const centers = line.centers.slice(from, to);
  const characterConfidence = line.confidences.slice(from, to);
  const gap = centers.length > 1 ? ((centers.at(-1) as number) - (centers[0] as number)) / (centers.length - 1) : 0;
  const starts = centers.map((center, index) =>
    index === 0 ? Math.max(0, center - gap / 2) : (center + (centers[index - 1] as number)) / 2,
  );
  const confidence =
    characterConfidence.reduce((sum, value) => sum + value, 0) / Math.max(1, characterConfidence.length);
  return { text, confidence, starts, characterConfidence };
}

/** Groups of strips (their indexes) that go through the recogniser together. */
export function planBatches(strips: LineStrip[]): number[][] {
  const order = strips.map((_, index) => index).sort((a, b) => widthAt(strips, a) - widthAt(strips, b));
  const batches: number[][] = [];
  for (const index of order) {
    const batch = batches.at(-1);
    const narrowest = batch ? widthAt(strips, batch[0] as number) : 0;
    const fits = batch && batch.length < LINES_AT_ONCE && widthAt(strips, index) <= narrowest * WIDTH_TOLERANCE + 16;
    if (fits) batch.push(index);
    else batches.push([index]);
  }
  return batches;
}

const widthAt = (strips: LineStrip[], index: number) => (strips[index] as LineStrip).width;

/** Reads lines; the results stand in the order of the strips. */
export async function recognise(
  models: OcrModels,
  strips: LineStrip[],
  signal?: AbortSignal,
): Promise<RecognisedLine[]> {
  const read: RecognisedLine[] = new Array(strips.length);
  for (const batch of planBatches(strips)) {
    signal?.throwIfAborted();
    const members = batch.map((index) => strips[index] as LineStrip);
    const input = prepareBatch(members);
    const output = await runRecognition(models, input);
    const [, steps = 0, classCount = 0] = output.dims;
    const paddedWidth = input.dims[3] as number;
    for (const [line, index] of batch.entries()) {
      const used = (strips[index] as LineStrip).width / paddedWidth;
      read[index] = decodeLine(output.data as Float32Array, line, steps, classCount, models, used);
    }
  }
  return read;
}
