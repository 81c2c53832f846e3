import type { Box } from "@/lib/atlas/contract";
import type { Grey } from "./scan";

/** Cells along the longer side of a page: a code of a centimetre and a half on A4 has seven along its own. */
const CELLS = 150;
const LEAST_CELL = 6;
/** Half of a code is dark, however blurred; text is mostly paper, photographs are smooth. Of 255. */
const MEAN = { from: 70, to: 190 };
const LEAST_DEVIATION = 20;
/** A code is a square of such cells, nearly all of them. */
const LEAST_SIDE = 7;
const MOST_UNLIKE_SIDES = 1.35;
const LEAST_FILLED = 0.85;

interface Cells {
  size: number;
  columns: number;
  rows: number;
  busy: Uint8Array;
}

function isBusy({ width, data }: Grey, left: number, top: number, size: number): boolean {
  let [sum, squares] = [0, 0];
  for (let y = top; y < top + size; y++) {
    for (let x = left; x < left + size; x++) {
      const value = data[y * width + x] as number;
      sum += value;
      squares += value * value;
    }
  }
  const mean = sum / size ** 2;
  return mean > MEAN.from && mean < MEAN.to && Math.sqrt(squares / size ** 2 - mean * mean) > LEAST_DEVIATION;
}

function toCells(grey: Grey): Cells {
  const size = Math.max(LEAST_CELL, Math.round(Math.max(grey.width, grey.height) / CELLS));
  const [columns, rows] = [Math.floor(grey.width / size), Math.floor(grey.height / size)];
  const busy = new Uint8Array(columns * rows);
  for (let at = 0; at < busy.length; at++) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    busy[at] = Number(isBusy(grey, column * size, row * size, size));
  }
  return { size, columns, rows, busy };
}

/** Takes the cells that hang together with one out of `busy`. */
function takePatch({ columns, busy }: Cells, start: number): number[] {
  const patch = [start];
  busy[start] = 0;
  for (const at of patch) {
    const column = at % columns;
    const neighbours = [
      at - columns,
      at + columns,
      ...(column > 0 ? [at - 1] : []),
      ...(column < columns - 1 ? [at + 1] : []),
    ];
    for (const next of neighbours) {
      if (!busy[next]) continue;
      busy[next] = 0;
      patch.push(next);
    }
  }
  return patch;
}

/** Where the page is patterned as a code is, be it too blurred for any reader to see one. Shares of the page. */
export function findTextures(grey: Grey): Box[] {
  const cells = toCells(grey);
  const { size, columns, busy } = cells;
  const boxes: Box[] = [];
  for (let start = 0; start < busy.length; start++) {
    if (!busy[start]) continue;
    const patch = takePatch(cells, start);
    const [xs, ys] = [patch.map((at) => at % columns), patch.map((at) => Math.floor(at / columns))];
    const [left, top] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
    const wide = xs.reduce((a, b) => Math.max(a, b)) - left + 1;
    const high = ys.reduce((a, b) => Math.max(a, b)) - top + 1;
    const isSquare = Math.max(wide, high) / Math.min(wide, high) < MOST_UNLIKE_SIDES;
    if (Math.min(wide, high) < LEAST_SIDE || !isSquare || patch.length < LEAST_FILLED * wide * high) continue;
    // A cell more on every side: those at the edge are half paper.
    boxes.push({
      x: ((left - 1) * size) / grey.width,
      y: ((top - 1) * size) / grey.height,
      width: ((wide + 2) * size) / grey.width,
      height: ((high + 2) * size) / grey.height,
    });
  }
  return boxes;
}
