import sharp from "sharp";
import type { Raster } from "../../pipeline/ports";
import { Histogram } from "./histogram";

/** The page is looked at in squares, so many along its long side; every third pixel both ways tells enough of one. */
const SQUARES = 12;
const STEP = 3;
/** In a square with text so many pixels are ink, and so many no brighter than its paper: grain above that turns white. */
const INK = 0.02;
const PAPER = 0.5;
/** Dust and stray marks fill fewer squares; a page with two lines of text has more. */
const TELLING_SQUARES = 4;
/**
 * Ink that stands out by less is lifted, to TARGET. Of 255. Cards of the tuning split in the bench's states have 162 and more
 * (other papers 172), copies with 30 % of their toner 82 to 87, with 20 % 58 to 63, with 12 % 36 to 42.
 */
const FAINT = 100;
const TARGET = 170;
/** Grain is lifted too: more would make letters of it. */
const LARGEST_GAIN = 5;
const LIFTED_PAPER = 250;
/** Softened by so much first, grain is lifted less than strokes. Deviation, pixels. */
const SOFTENING = 1;

interface Squares {
  columns: number;
  rows: number;
  /** Side of a square, pixels. */
  side: number;
  /** Brightness of the paper, and how much darker the ink is, by square. */
  paper: Float32Array;
  contrast: Float32Array;
}

function lookAt({ width, height, data }: Raster): Squares {
  const side = Math.max(1, Math.ceil(Math.max(width, height) / SQUARES));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const levels = Array.from({ length: columns * rows }, () => new Histogram());
  for (let y = 0; y < height; y += STEP) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x += STEP) {
      (levels[row + Math.floor(x / side)] as Histogram).add(data[(y * width + x) * 3 + 1] as number);
    }
  }
  const paper = Float32Array.from(levels, (square) => square.quantile(PAPER));
  const contrast = Float32Array.from(levels, (square, index) => (paper[index] as number) - square.quantile(INK));
  return { columns, rows, side, paper, contrast };
}

/** Squares at the page's edge may hold the copier's dark rim, or the table. */
const isInner = (index: number, { columns, rows }: Squares) => {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  return column > 0 && row > 0 && column < columns - 1 && row < rows - 1;
};

function contrastOf(squares: Squares): number {
  const inner = squares.contrast.filter((_, index) => isInner(index, squares)).sort();
  return inner.at(-Math.min(TELLING_SQUARES, inner.length)) ?? 255;
}

/** How much darker than its paper a page's ink is where it is darkest, 0 to 255. 1 to 3 ms of a core. */
export const inkContrast = (raster: Raster): number => contrastOf(lookAt(raster));

/** The brightest paper of a square and its neighbours: a portrait has none of its own. */
function paperAround({ columns, rows, paper }: Squares): Float32Array {
  return paper.map((_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    let brightest = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        brightest = Math.max(brightest, paper[y * columns + x] as number);
      }
    }
    return brightest;
  });
}

/** For each pixel along a side: the squares whose middles it lies between, and how near it is to the second. */
function between(pixels: number, side: number, count: number) {
  return Array.from({ length: pixels }, (_, pixel) => {
    const place = Math.min(count - 1, Math.max(0, (pixel + 0.5) / side - 0.5));
    const first = Math.min(Math.floor(place), Math.max(0, count - 2));
    return { first, second: Math.min(count - 1, first + 1), share: place - first };
  });
}

/**
 * A faint copy with its ink as dark as usual and its paper even, in grey: the shade of the paper is taken off, and what is left
 * is multiplied. Any other page is given back as it is.
 *
 * On 25 cards of the tuning split in each strength it brought (types, and fields without the identity number, right): with
 * 30 % of the toner 25 and 95 of 101 to 25 and 100, with 20 % 24 and 85 to 25 and 93, with 12 % 19 and 39 to 25 and 73.
 */
export async function liftFaint(raster: Raster): Promise<Raster> {
  const squares = lookAt(raster);
  const contrast = contrastOf(squares);
  if (contrast >= FAINT) return raster;
  const { width, height } = raster;
  const { columns, rows, side } = squares;
  const soft = await sharp(raster.data, { raw: { width, height, channels: 3 } })
    .extractChannel("green")
    .blur(SOFTENING)
    .raw()
    .toBuffer();
  const gain = Math.min(LARGEST_GAIN, TARGET / Math.max(1, contrast));
  const paper = paperAround(squares);
  const across = between(width, side, columns);
  const down = between(height, side, rows);
  const lifted = new Uint8Array(raster.data.length);
  for (let y = 0; y < height; y++) {
    const { first, second, share } = down[y] as (typeof down)[number];
    const line = Float32Array.from({ length: columns }, (_, column) => {
      const [upper, lower] = [paper[first * columns + column] as number, paper[second * columns + column] as number];
      return upper + (lower - upper) * share;
    });
    for (let x = 0; x < width; x++) {
      const place = across[x] as (typeof across)[number];
      const [left, right] = [line[place.first] as number, line[place.second] as number];
      const at = (y * width + x) * 3;
      const level = LIFTED_PAPER - gain * (left + (right - left) * place.share - (soft[y * width + x] as number));
      const value = level < 0 ? 0 : level > 255 ? 255 : level;
      lifted[at] = value;
      lifted[at + 1] = value;
      lifted[at + 2] = value;
    }
  }
  return { width, height, data: lifted };
}
