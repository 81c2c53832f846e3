import type { Raster } from "../../pipeline/ports";
import { LINE_HEIGHT, type Strip } from "./crop-line";

/**
 * The recogniser was trained on short lines: in long ones it passes letters over, the more so the longer they are. Pixels of a
 * strip's width. Measured on drawn deeds, whose lines have 90 letters: in pieces 2.9 % of the letters wrong instead of 5.3 on
 * pages of low resolution, 2.9 instead of 6.1 with JPEG noise. Lines of 40 letters gain nothing by it and are left whole.
 */
const LONGEST_WHOLE = 900;
const LONGEST_PIECE = 450;
/** A cut may stand this share of a piece away from where even pieces would end. */
const FREEDOM = 0.35;
/** Width of what is looked at for a gap, in line heights: about a space. */
const GAP = 0.22;
/** A gap between words is this share as dark as the line is on the whole. */
const GAP_CONTRAST = 0.45;

/** A part of a strip. */
export interface Piece {
  strip: Strip;
  /** Where it begins and ends on the whole strip, 0 to 1. */
  from: number;
  to: number;
  /** Whether words part where it begins. */
  afterGap: boolean;
}

/** Per column of the strip, in pixels of the page: darkest against lightest. */
function contrastOf({ data, width, height }: Raster, { box }: Strip): Float32Array {
  const columns = new Float32Array(Math.max(1, Math.round(box.width)));
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const rows = Math.max(1, Math.round(box.height * 0.7));
  for (let column = 0; column < columns.length; column++) {
    const u = column + 0.5 - box.width / 2;
    let [least, most] = [255, 0];
    for (let row = 0; row < rows; row++) {
      const v = row + 0.5 - rows / 2;
      const x = Math.min(width - 1, Math.max(0, Math.round(box.center.x + u * cos - v * sin)));
      const y = Math.min(height - 1, Math.max(0, Math.round(box.center.y + u * sin + v * cos)));
      const green = data[(y * width + x) * 3 + 1] as number;
      if (green < least) least = green;
      if (green > most) most = green;
    }
    columns[column] = most - least;
  }
  return columns;
}

/** Where the palest gap of a space's width stands between two columns, and how much contrast it has. */
function palestGap(columns: Float32Array, from: number, to: number, gap: number): { at: number; contrast: number } {
  let best = { at: Math.round((from + to) / 2), contrast: Number.POSITIVE_INFINITY };
  for (let start = from; start + gap <= to; start++) {
    let sum = 0;
    for (let column = start; column < start + gap; column++) sum += columns[column] as number;
    if (sum / gap < best.contrast) best = { at: start + Math.round(gap / 2), contrast: sum / gap };
  }
  return best;
}

/** The strip itself where it is short enough, else pieces of it, cut between words as far as there are gaps. */
export function splitStrip(raster: Raster, strip: Strip): Piece[] {
  if (strip.width <= LONGEST_WHOLE) return [{ strip, from: 0, to: 1, afterGap: false }];
  const count = Math.ceil(strip.width / LONGEST_PIECE);
  const columns = contrastOf(raster, strip);
  const mean = columns.reduce((sum, value) => sum + value, 0) / columns.length;
  const gap = Math.max(2, Math.round(GAP * strip.box.height));
  const piece = columns.length / count;
  const cuts = Array.from({ length: count - 1 }, (_, index) => {
    const even = (index + 1) * piece;
    return palestGap(columns, Math.round(even - FREEDOM * piece), Math.round(even + FREEDOM * piece), gap);
  });
  const places = [0, ...cuts.map(({ at }) => at / columns.length), 1];
  return places.slice(1).map((to, index) => {
    const from = places[index] as number;
    return {
      ...{ strip: partOf(strip, from, to), from, to },
      afterGap: index > 0 && (cuts[index - 1]?.contrast ?? 0) < GAP_CONTRAST * mean,
    };
  });
}

function partOf({ box, width }: Strip, from: number, to: number): Strip {
  const shift = ((from + to) / 2 - 0.5) * box.width;
  const center = {
    x: box.center.x + shift * Math.cos(box.angle),
    y: box.center.y + shift * Math.sin(box.angle),
  };
  return {
    box: { ...box, center, width: (to - from) * box.width },
    width: Math.max(LINE_HEIGHT / 3, Math.round((to - from) * width)),
  };
}
