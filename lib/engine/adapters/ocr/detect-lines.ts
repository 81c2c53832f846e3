import { Tensor } from "onnxruntime-node";
import sharp from "sharp";
import type { Raster } from "../../pipeline/ports";
import { alongLongSide, type Point, type RotatedBox, smallestBox } from "./geometry";
import type { OcrModels } from "./models";
import { Scratch } from "./scratch";

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

const inputMemory = new Scratch();
const scoreMemory = new Scratch();

/** The detector's input, good until the next is prepared, and its size in pixels. @param asItIs small pictures are not enlarged */
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
  const values = inputMemory.floats(3 * size);
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

/** Runs the detector: how surely each pixel of its input is text. Good until it runs again. */
export async function detect({ detection }: Pick<OcrModels, "detection">, input: Tensor): Promise<Float32Array> {
  const [, , height = 0, width = 0] = input.dims;
  const scores = scoreMemory.floats(width * height);
  const output = { [detection.outputNames[0] as string]: new Tensor("float32", scores, [1, 1, height, width]) };
  await detection.run({ [detection.inputNames[0] as string]: input }, output);
  return scores;
}

interface Region {
  /** The corners of its pixels at the ends of its runs: all that a convex hull needs. */
  corners: Point[];
  pixels: number;
  /** Of its pixels' scores. */
  sum: number;
}

/** Text pixels beside each other in one row. */
interface Run {
  left: number;
  /** The first pixel after it. */
  right: number;
  y: number;
  sum: number;
  /** Another run of the same region, or itself. */
  parent: Run;
}

function rootOf(run: Run): Run {
  let root = run;
  while (root.parent !== root) {
    root.parent = root.parent.parent;
    root = root.parent;
  }
  return root;
}

/** The runs of one row. */
function findRuns(scores: Float32Array, width: number, y: number): Run[] {
  const runs: Run[] = [];
  const end = (y + 1) * width;
  for (let index = y * width; index < end; index++) {
    if ((scores[index] as number) < PIXEL_THRESHOLD) continue;
    const from = index;
    let sum = 0;
    for (; index < end && (scores[index] as number) >= PIXEL_THRESHOLD; index++) sum += scores[index] as number;
    const run = { left: from - y * width, right: index - y * width, y, sum } as Run;
    run.parent = run;
    runs.push(run);
  }
  return runs;
}

/** Makes runs that touch from row to row of one region. */
function connect(above: Run[], below: Run[]): void {
  let first = 0;
  for (const run of below) {
    while (first < above.length && (above[first] as Run).right <= run.left) first++;
    for (let at = first; at < above.length && (above[at] as Run).left < run.right; at++) {
      rootOf(above[at] as Run).parent = rootOf(run);
    }
  }
}

/** Connected pixels above the threshold. */
function findRegions(scores: Float32Array, width: number, height: number): Region[] {
  const rows = Array.from({ length: height }, (_, y) => findRuns(scores, width, y));
  for (let y = 1; y < height; y++) connect(rows[y - 1] as Run[], rows[y] as Run[]);
  const regions = new Map<Run, Region>();
  for (const run of rows.flat()) {
    const root = rootOf(run);
    const region = regions.get(root) ?? { corners: [], pixels: 0, sum: 0 };
    const { left, right, y } = run;
    region.corners.push({ x: left, y }, { x: right, y }, { x: left, y: y + 1 }, { x: right, y: y + 1 });
    region.pixels += right - left;
    region.sum += run.sum;
    regions.set(root, region);
  }
  return [...regions.values()].filter(({ pixels, sum }) => pixels >= FEWEST_PIXELS && sum / pixels >= REGION_THRESHOLD);
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
  return findRegions(scores, input.width, input.height).flatMap(({ corners }) => {
    const box = smallestBox(corners);
    if (Math.min(box.width, box.height) < THINNEST_REGION) return [];
    // The two scales differ by the rounding to 32 pixels alone; one mean keeps right angles right.
    const scale = Math.sqrt(scaleX * scaleY);
    const grown = unclip(box);
    const center = { x: grown.center.x * scaleX, y: grown.center.y * scaleY };
    return [alongLongSide({ center, width: grown.width * scale, height: grown.height * scale, angle: grown.angle })];
  });
}
