import { Tensor } from "onnxruntime-node";
import sharp from "sharp";
import type { Raster } from "../../pipeline/ports";
import { alongLongSide, type Point, type RotatedBox, smallestBox } from "./geometry";
import type { OcrModels } from "./models";

/** Long side of the detector's input, pixels: below, small type is lost; above, only time. */
const LONGEST_SIDE = 1280;
/** Small pictures are enlarged to this long side. */
const SHORTEST_LONG_SIDE = 960;
/** The network halves its input five times. */
const MULTIPLE = 32;
/** PP-OCR's own post-processing values: a pixel is text, a region is text, how far a region shrank in training. */
const PIXEL_THRESHOLD = 0.3;
const REGION_THRESHOLD = 0.5;
const UNCLIP_RATIO = 1.6;
const FEWEST_PIXELS = 10;
const THINNEST_REGION = 3;

/** ImageNet's mean and deviation, in the order B, G, R that the detector was trained with. */
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

const roundUp = (value: number) => Math.max(MULTIPLE, Math.round(value / MULTIPLE) * MULTIPLE);

/** The detector's input, and its size in pixels. @param asItIs small pictures are not enlarged */
export async function prepareDetection(
  raster: Raster,
  asItIs = false,
): Promise<{ input: Tensor; width: number; height: number }> {
  const longSide = Math.max(raster.width, raster.height);
  const scale = Math.min(LONGEST_SIDE, Math.max(asItIs ? 0 : SHORTEST_LONG_SIDE, longSide)) / longSide;
  const width = roundUp(raster.width * scale);
  const height = roundUp(raster.height * scale);
  const pixels = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
    .resize(width, height, { fit: "fill" })
    .raw()
    .toBuffer();
  const size = width * height;
  const values = new Float32Array(3 * size);
  for (let channel = 0; channel < 3; channel++) {
    const factor = 1 / (255 * (DEVIATION[channel] as number));
    const offset = -(MEAN[channel] as number) / (DEVIATION[channel] as number);
    const source = 2 - channel;
    for (let index = 0; index < size; index++) {
      values[channel * size + index] = (pixels[index * 3 + source] as number) * factor + offset;
    }
  }
  return { input: new Tensor("float32", values, [1, 3, height, width]), width, height };
}

/** Runs the detector: how surely each pixel of its input is text. */
export async function detect(models: OcrModels, input: Tensor): Promise<Float32Array> {
  const { detection } = models;
  const output = await detection.run({ [detection.inputNames[0] as string]: input });
  return output[detection.outputNames[0] as string]?.data as Float32Array;
}

interface Region {
  /** The leftmost and rightmost pixel of every row: all that a convex hull needs. */
  edges: Point[];
  score: number;
}

/** Connected pixels above the threshold, each with its mean score. */
function findRegions(scores: Float32Array, width: number, height: number): Region[] {
  const seen = new Uint8Array(scores.length);
  const stack = new Int32Array(scores.length);
  const regions: Region[] = [];
  for (let start = 0; start < scores.length; start++) {
    if (seen[start] || (scores[start] as number) < PIXEL_THRESHOLD) continue;
    let top = 0;
    let count = 0;
    let sum = 0;
    const rows = new Map<number, [left: number, right: number]>();
    stack[top++] = start;
    seen[start] = 1;
    const visit = (index: number) => {
      if (seen[index] || (scores[index] as number) < PIXEL_THRESHOLD) return;
      seen[index] = 1;
      stack[top++] = index;
    };
    while (top > 0) {
      const index = stack[--top] as number;
      const x = index % width;
      const y = (index - x) / width;
      count++;
      sum += scores[index] as number;
      const row = rows.get(y);
      if (!row) rows.set(y, [x, x]);
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      if (x > 0) visit(index - 1);
      if (x < width - 1) visit(index + 1);
      if (y > 0) visit(index - width);
      if (y < height - 1) visit(index + width);
    }
    const score = sum / count;
    if (count < FEWEST_PIXELS || score < REGION_THRESHOLD) continue;
    const edges: Point[] = [];
    for (const [y, [left, right]] of rows) {
      edges.push({ x: left, y }, { x: right + 1, y }, { x: left, y: y + 1 }, { x: right + 1, y: y + 1 });
    }
    regions.push({ edges, score });
  }
  return regions;
}

/** Text regions shrank in training by an area over a length; this grows them back. */
function unclip(box: RotatedBox): RotatedBox {
  const margin = (box.width * box.height * UNCLIP_RATIO) / (2 * (box.width + box.height));
  return { ...box, width: box.width + 2 * margin, height: box.height + 2 * margin };
}

/** Boxes of text lines in pixels of a raster of the given size, along the direction of the text. */
export function readBoxes(
  scores: Float32Array,
  input: { width: number; height: number },
  raster: { width: number; height: number },
): RotatedBox[] {
  const scaleX = raster.width / input.width;
  const scaleY = raster.height / input.height;
  return findRegions(scores, input.width, input.height).flatMap(({ edges }) => {
    const box = smallestBox(edges);
    if (Math.min(box.width, box.height) < THINNEST_REGION) return [];
    // The two scales differ by the rounding to 32 pixels alone; one mean keeps right angles right.
    const scale = Math.sqrt(scaleX * scaleY);
    const grown = unclip(box);
    const center = { x: grown.center.x * scaleX, y: grown.center.y * scaleY };
    return [alongLongSide({ center, width: grown.width * scale, height: grown.height * scale, angle: grown.angle })];
  });
}
