import { Tensor } from "onnxruntime-node";
import type { Raster } from "../../pipeline/ports";
import { cropLine, LINE_HEIGHT, planStrip, type Strip } from "./crop-line";
import type { RotatedBox } from "./geometry";
import { putCapitalsBack } from "./look-alikes";
import type { OcrModels } from "./models";
import { Scratch } from "./scratch";
import { type Piece, splitStrip } from "./split-strip";

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

/**
 * A sign or two by themselves, pixels of their strip, are given this much room, which is what the recogniser was trained on:
 * it is as good as blind to less. Measured on drawn invoices: of 96 fields 92 right instead of 89, whose quantities of one
 * digit had been read at 0.2 to 0.6.
 */
const NARROW = 96;
const NARROW_PADDED = 320;

const inputMemory = new Scratch();

/** Takes lines of like width out of the page, into the recogniser's input: good until the next is prepared. */
export function prepareBatch(raster: Raster, strips: Strip[]): Tensor {
  const widest = Math.max(...strips.map((strip) => strip.width));
  const width = Math.ceil((widest < NARROW ? NARROW_PADDED : widest) / 8) * 8;
  const size = 3 * width * LINE_HEIGHT;
  const values = inputMemory.floats(strips.length * size).fill(0);
  for (const [index, strip] of strips.entries()) {
    cropLine(raster, strip, values.subarray(index * size, (index + 1) * size), width);
  }
  return new Tensor("float32", values, [strips.length, 3, LINE_HEIGHT, width]);
}

/** Runs the recogniser: for every step of every line the probability of every class. */
export async function runRecognition({ recognition }: Pick<OcrModels, "recognition">, input: Tensor): Promise<Tensor> {
  const output = await recognition.run({ [recognition.inputNames[0] as string]: input });
  return output[recognition.outputNames[0] as string] as Tensor;
}

/**
 * Greedy CTC: the best class of every step, repeats and blanks dropped.
 * @param probabilities of the classes, step by step
 * @param texts what each class stands for: the first for nothing, the last for a space
 * @param used the part of the steps that the line takes, 0 to 1; the rest is padding
 */
function decodeLine(probabilities: Float32Array, texts: string[], used: number): RecognisedLine {
  const classCount = texts.length;
  const steps = probabilities.length / classCount;
  let text = "";
  const centers: number[] = [];
  const confidences: number[] = [];
  const space = classCount - 1;
  const placeOf = (step: number) => Math.min(1, (step + 0.5) / steps / used);
  let previous = 0;
  let likeliestSpace = 0;
  let spaceStep = 0;
  for (let step = 0; step < steps; step++) {
    const offset = step * classCount;
    let best = 0;
    let bestValue = probabilities[offset] as number;
    for (let index = 1; index < classCount; index++) {
      const value = probabilities[offset + index] as number;
      if (value > bestValue) {
        bestValue = value;
        best = index;
      }
    }
    const spaceValue = probabilities[offset + space] as number;
    if (best === 0 && spaceValue > likeliestSpace) {
      likeliestSpace = spaceValue;
      spaceStep = step;
    }
    if (best > 0 && best !== previous) {
      if (likeliestSpace >= LEAST_SPACE && best !== space && /\S$/.test(text)) {
        text += " ";
        centers.push(placeOf(spaceStep));
        confidences.push(SPACE_CONFIDENCE);
      }
      likeliestSpace = 0;
      text += texts[best];
      centers.push(placeOf(step));
      confidences.push(bestValue);
    } else if (best > 0 && bestValue > (confidences.at(-1) ?? 0)) {
      confidences[confidences.length - 1] = bestValue;
    }
    previous = best;
  }
  return trim({ text, centers, confidences });
}

function trim(line: { text: string; centers: number[]; confidences: number[] }): RecognisedLine {
  const from = line.text.length - line.text.trimStart().length;
  const to = line.text.trimEnd().length;
  const text = putCapitalsBack(line.text.slice(from, to));
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
export function planBatches(strips: Strip[]): number[][] {
  const widthAt = (index: number) => (strips[index] as Strip).width;
  const order = strips.map((_, index) => index).sort((a, b) => widthAt(a) - widthAt(b));
  const batches: number[][] = [];
  for (const index of order) {
    const batch = batches.at(-1);
    const narrowest = batch ? widthAt(batch[0] as number) : 0;
    const fits = batch && batch.length < LINES_AT_ONCE && widthAt(index) <= narrowest * WIDTH_TOLERANCE + 16;
    if (fits) batch.push(index);
    else batches.push([index]);
  }
  return batches;
}

/**
 * Reads lines of a page; the results stand in the order of the boxes.
 * @param boxes where the lines are, in pixels of the raster; `angle` along the direction of reading
 */
export async function recognise(
  models: OcrModels,
  raster: Raster,
  boxes: RotatedBox[],
  signal?: AbortSignal,
): Promise<RecognisedLine[]> {
  const pieces = boxes.map((box) => splitStrip(raster, planStrip(box)));
  const strips = pieces.flat().map(({ strip }) => strip);
  const read: RecognisedLine[] = new Array(strips.length);
  for (const batch of planBatches(strips)) {
    signal?.throwIfAborted();
    const members = batch.map((index) => strips[index] as Strip);
    const input = prepareBatch(raster, members);
    const probabilities = (await runRecognition(models, input)).data as Float32Array;
    const ofLine = probabilities.length / batch.length;
    const paddedWidth = input.dims[3] as number;
    for (const [line, index] of batch.entries()) {
      const used = (members[line] as Strip).width / paddedWidth;
      const steps = probabilities.subarray(line * ofLine, (line + 1) * ofLine);
      read[index] = decodeLine(steps, models.alphabet.texts, used);
    }
  }
  let next = 0;
  return pieces.map((ofLine) => joinPieces(ofLine.map((piece) => ({ piece, line: read[next++] as RecognisedLine }))));
}

/** The pieces of one strip as one line. */
function joinPieces(parts: { piece: Piece; line: RecognisedLine }[]): RecognisedLine {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only.line;
  const whole: RecognisedLine = { text: "", confidence: 0, starts: [], characterConfidence: [] };
  for (const { piece, line } of parts) {
    if (whole.text && line.text && piece.afterGap) {
      whole.text += " ";
      whole.starts.push(piece.from);
      whole.characterConfidence.push(1);
    }
    whole.text += line.text;
    whole.starts.push(...line.starts.map((start) => piece.from + start * (piece.to - piece.from)));
    whole.characterConfidence.push(...line.characterConfidence);
  }
  const sum = whole.characterConfidence.reduce((total, value) => total + value, 0);
  return { ...whole, confidence: sum / Math.max(1, whole.characterConfidence.length) };
}
