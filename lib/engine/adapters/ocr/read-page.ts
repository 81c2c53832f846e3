import type { Box } from "@/lib/atlas/contract";
import type { Raster, TextLine, Turn } from "../../pipeline/ports";
import { eraseRules } from "../image/erase-rules";
import type { RecognisedLine } from "./decode-line";
import { detect, prepareDetection, readBoxes } from "./detect-lines";
import { cornersOf, orient, type RotatedBox, weightedMedian } from "./geometry";
import { joinBoxes } from "./join-boxes";
import { loadModels, type OcrModels } from "./models";
import { recognise } from "./recognise";
import { inTurn } from "./scratch";

/** Lines less sure than this are noise, stamps, pictures, or another script; where rules cross, a sign or two are seen. */
const LEAST_CONFIDENCE = 0.5;
/** Lines read first to learn which way is up; most characters of upright text are surer than this. */
const PROBE_LINES = 5;
const PROBE_CONFIDENCE = 0.85;
/** Smaller skews are left: turning the page would cost sharpness for nothing. Radians. */
const LEAST_SKEW = (0.6 * Math.PI) / 180;
const LARGEST_SKEW = (30 * Math.PI) / 180;

/** How a page must be turned to stand upright: first the quarter turn, then the skew. Both clockwise. */
export interface Uprighting {
  turn: Turn;
  /** Degrees. */
  skew: number;
}

export interface OcrPage extends Uprighting {
  lines: TextLine[];
  /** Where text stands, read or not: pixels of the page as it came. */
  seen: RotatedBox[];
  /** Pixels of the upright page. */
  width: number;
  height: number;
}

/** Milliseconds spent where; for the bench. */
export type Timings = Record<string, number>;

/** Adds what a step took to the timings, also where it fails. */
export async function timed<T>(timings: Timings, name: string, work: () => Promise<T> | T): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    timings[name] = (timings[name] ?? 0) + performance.now() - started;
  }
}

/** Adds what it takes to get each of some items to the timings. */
export async function* timedEach<T>(timings: Timings, name: string, items: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    for (;;) {
      const { done, value } = await timed(timings, name, () => items.next());
      if (done) return;
      yield value;
    }
  } finally {
    await items.return(undefined);
  }
}

/** Angle of the text, along the majority of the boxes: between -45 and 45 degrees, and whether lines run downwards. */
function textDirection(boxes: RotatedBox[]): { vertical: boolean; skew: number } {
  const long = boxes.filter((box) => box.width > box.height * 2);
  const weigh = (box: RotatedBox) => ({ weight: box.width });
  const verticalWeight = long.filter(isVertical).reduce((sum, box) => sum + box.width, 0);
  const vertical = verticalWeight * 2 > long.reduce((sum, box) => sum + box.width, 0);
  const along = long.filter((box) => isVertical(box) === vertical);
  const skew = weightedMedian(
    along.map((box) => ({
      ...weigh(box),
      value: vertical ? box.angle - (Math.PI / 2) * Math.sign(box.angle) : box.angle,
    })),
  );
  return { vertical, skew: Math.abs(skew) > LARGEST_SKEW ? 0 : skew };
}

const isVertical = (box: RotatedBox) => Math.abs(box.angle) > Math.PI / 4;

const meanConfidence = (lines: RecognisedLine[]) => {
  const values = lines.flatMap((line) => line.characterConfidence);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
};

interface Probed {
  direction: number;
  /** The probes as they were read in this direction, by the index of their box. */
  read: Map<number, RecognisedLine>;
}

/**
 * Which way along the text's axis is right: the longest lines are read one way, and the other where that is doubtful.
 * What was read the right way is kept.
 */
async function chooseDirection(
  models: OcrModels,
  raster: Raster,
  boxes: RotatedBox[],
  [likely, other]: [number, number],
): Promise<Probed> {
  const probes = boxes
    .map((box, index) => ({ box, index }))
    .sort((a, b) => b.box.width - a.box.width)
    .slice(0, PROBE_LINES);
  const probe = async (direction: number): Promise<Probed & { confidence: number }> => {
    const lines = await recognise(
      models,
      raster,
      probes.map(({ box }) => orient(box, direction)),
    );
    const read = new Map(lines.map((line, place) => [(probes[place] as { index: number }).index, line]));
    return { direction, read, confidence: meanConfidence(lines) };
  };
  const first = await probe(likely);
  if (first.confidence >= PROBE_CONFIDENCE) return first;
  const second = await probe(other);
  return second.confidence > first.confidence ? second : first;
}

const quarterOf = (direction: number): Turn => {
  const quarters = Math.round(-direction / (Math.PI / 2));
  return ((((quarters % 4) + 4) % 4) * 90) as Turn;
};

/** Maps points of the page as it came to shares of the upright page. */
function toUpright(raster: Raster, { turn, skew }: Uprighting) {
  const radians = ((turn + skew) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const width = Math.abs(raster.width * cos) + Math.abs(raster.height * sin);
  const height = Math.abs(raster.width * sin) + Math.abs(raster.height * cos);
  const share = (value: number) => Math.min(1, Math.max(0, value));
  const boxOf = (box: RotatedBox): Box => {
    const points = cornersOf(box).map(({ x, y }) => {
      const [fromX, fromY] = [x - raster.width / 2, y - raster.height / 2];
      return {
        x: share((fromX * cos - fromY * sin + width / 2) / width),
        y: share((fromX * sin + fromY * cos + height / 2) / height),
      };
    });
    const left = Math.min(...points.map(({ x }) => x));
    const top = Math.min(...points.map(({ y }) => y));
    const right = Math.max(...points.map(({ x }) => x));
    const bottom = Math.max(...points.map(({ y }) => y));
    return { x: left, y: top, width: right - left, height: bottom - top };
  };
  return { width: Math.round(width), height: Math.round(height), boxOf };
}

/** Reading order: from the top, and from the left where lines stand beside each other. */
export function inReadingOrder(lines: TextLine[]): TextLine[] {
  const rows: TextLine[][] = [];
  for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && middle(line) - middle(last) < Math.min(line.box.height, last.box.height) / 2) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x));
}

const middle = ({ box }: TextLine) => box.y + box.height / 2;

export interface OcrOptions {
  signal?: AbortSignal | undefined;
  /** A part of a page that is upright and large enough already: neither turned nor enlarged. */
  isPart?: boolean;
  /** Those used here if not given. */
  models?: OcrModels;
}

/**
 * Reads one page as it came, at any quarter turn and a skew of up to 30 degrees. The boxes refer to the page once it has
 * been turned by what is returned.
 */
export function ocrPage(raster: Raster, timings: Timings, options: OcrOptions = {}): Promise<OcrPage> {
  return inTurn(() => readLines(raster, timings, options));
}

async function readLines(raster: Raster, timings: Timings, options: OcrOptions): Promise<OcrPage> {
  const { signal, isPart = false, models = await loadModels() } = options;
  const prepared = await timed(timings, "prepare", () => prepareDetection(raster, isPart));
  signal?.throwIfAborted();
  const scores = await timed(timings, "detect", () => detect(models, prepared.input));
  const found = await timed(timings, "boxes", () => readBoxes(scores, prepared, raster));
  const { vertical, skew } = isPart ? { vertical: false, skew: 0 } : textDirection(found);
  const axis = (vertical ? Math.PI / 2 : 0) + skew;
  const boxes = joinBoxes(found, axis);
  const lineHeight = weightedMedian(boxes.map((box) => ({ value: Math.min(box.width, box.height), weight: 1 })));
  const legible =
    boxes.length === 0
      ? raster
      : await timed(timings, "rules", () => eraseRules(raster, { vertical, skew, lineHeight }));
  const probed: Probed = isPart
    ? { direction: 0, read: new Map() }
    : await timed(timings, "turn", () =>
        chooseDirection(models, legible, boxes, vertical ? [axis - Math.PI, axis] : [axis, axis + Math.PI]),
      );
  const { direction } = probed;
  const unread = boxes.flatMap((box, index) => (probed.read.has(index) ? [] : [{ box, index }]));
  const lying = unread.map(({ box }) => orient(box, direction));
  const rest = await timed(timings, "recognise", () => recognise(models, legible, lying, signal));
  const read = new Map([...probed.read, ...rest.map((line, place) => [unread[place]?.index ?? -1, line] as const)]);

  const turn = quarterOf(direction - skew);
  const uprighting = { turn, skew: Math.abs(skew) < LEAST_SKEW ? 0 : (-skew * 180) / Math.PI };
  const { width, height, boxOf } = toUpright(raster, uprighting);
  const lines = boxes.flatMap((box, index) => {
    const line = read.get(index);
    const isNoise =
      !line || line.confidence < LEAST_CONFIDENCE || (line.text.length < 3 && !/[\p{L}\p{N}]/u.test(line.text));
    return isNoise ? [] : [{ ...line, box: boxOf(box) }];
  });
  return { ...uprighting, width, height, lines: inReadingOrder(lines), seen: boxes };
}
