import type { Raster } from "../../pipeline/ports";
import { cornersOf, type RotatedBox } from "../ocr/geometry";
import { Histogram } from "./histogram";

/** So many of the pixels are no brighter than the paper: its colour is the light's. */
const PAPER = 0.85;
/** So many are less colourful than what is printed in colours: a signature in blue is fewer. */
const COLOURED = 0.95;

/** The part of the copy where text stands, in its pixels. */
function textArea(copy: Raster, lines: RotatedBox[], scale: number) {
  const corners = lines.flatMap(cornersOf);
  const [xs, ys] = [corners.map(({ x }) => x * scale), corners.map(({ y }) => y * scale)];
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))];
  return {
    ...{ left, top },
    right: Math.min(copy.width, Math.ceil(Math.max(...xs))),
    bottom: Math.min(copy.height, Math.ceil(Math.max(...ys))),
  };
}

/**
 * How colourful a document is where its text stands, beside the light that fell on it: the difference of the strongest and
 * the weakest channel, after each was held against the paper's, of what is among the most colourful twentieth. So a grey copy
 * stays grey in warm light.
 * @param copy reduced
 * @param lines where text stands, pixels of the page
 * @param scale pixels of the copy to one of the page
 * @returns 0 (grey) to 255; undefined where there is no text
 */
export function measureColour(copy: Raster, lines: RotatedBox[], scale: number): number | undefined {
  if (lines.length === 0) return undefined;
  const { left, top, right, bottom } = textArea(copy, lines, scale);
  const levels = [new Histogram(), new Histogram(), new Histogram()] as const;
  const each = (visit: (red: number, green: number, blue: number) => void) => {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = (y * copy.width + x) * 3;
        visit(copy.data[at] as number, copy.data[at + 1] as number, copy.data[at + 2] as number);
      }
    }
  };
  each((red, green, blue) => {
    levels[0].add(red);
    levels[1].add(green);
    levels[2].add(blue);
  });
  const [red, green, blue] = levels.map((channel) => 255 / Math.max(1, channel.quantile(PAPER))) as [
    number,
    number,
    number,
  ];
  const chroma = new Histogram();
  each((r, g, b) => {
    const [most, least] = [Math.max(r * red, g * green, b * blue), Math.min(r * red, g * green, b * blue)];
    chroma.add(Math.min(255, Math.round(most - least)));
  });
  return chroma.quantile(COLOURED);
}
