import type { Picture, Raster } from "../../pipeline/ports";
import type { RotatedBox } from "../ocr/geometry";
import { countBorderStrokes } from "./count-border-strokes";
import { countCutLines } from "./count-cut-lines";
import { findGlare } from "./find-glare";
import { measureColour } from "./measure-colour";
import { measureGrid } from "./measure-grid";
import { measureSharpness } from "./measure-sharpness";
import { reducedCopy } from "./reduced-copy";

/** Boxes that are hardly longer than high hold a digit, a stamp, a picture. */
const LEAST_LENGTH = 1.5;

/** Half of the lines are no higher. Pixels. */
function medianHeight(lines: RotatedBox[]): number | undefined {
  const heights = lines.filter(({ width, height }) => width >= LEAST_LENGTH * height).map(({ height }) => height);
  return heights.sort((a, b) => a - b)[heights.length >> 1];
}

/**
 * Measures how well a page was photographed or scanned: about 15 ms of a core, a third of it on the sharpness.
 * @param raster the page as it came, before it is turned: turning would soften it and add borders of its own
 * @param lines where text was seen on it, read or not
 */
export function measurePicture(raster: Raster, lines: RotatedBox[]): Picture {
  const copy = reducedCopy(raster);
  return {
    lineHeight: medianHeight(lines),
    strokeWidth: measureSharpness(raster, lines),
    glare: findGlare(copy),
    cutLines: countCutLines(raster, lines),
    cutStrokes: countBorderStrokes(raster),
    grid: measureGrid(raster),
    colour: measureColour(copy, lines, copy.width / raster.width),
  };
}
