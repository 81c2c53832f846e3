import { Tensor } from "onnxruntime-node";
import type { Raster } from "../../pipeline/ports";
import { cropLine, LINE_HEIGHT, planStrip, type Strip } from "./crop-line";
import { decodeLine, type RecognisedLine } from "./decode-line";
import type { RotatedBox } from "./geometry";
import type { OcrModels } from "./models";
import { Scratch } from "./scratch";
import { type Piece, splitStrip } from "./split-strip";

const LINES_AT_ONCE = 8;
/** Lines share a batch while none is wider than this many times the narrowest: padding costs as much as text. */
const WIDTH_TOLERANCE = 1.25;

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
