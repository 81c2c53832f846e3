import { createCanvas } from "@napi-rs/canvas";
import { open, type Raster } from "./degrade";
import { fillBox } from "./drawing";
import { type Point, projectionOf, rasterOf, shade } from "./photo-on-table";
import type { Random } from "./random";

/** Long side of the document on the screen, in the screen's own pixels. */
const SHOWN_LONG_SIDE = { from: 700, to: 900 };

/** The document as a viewer shows it: smaller, on grey. */
async function showOnScreen(paper: Raster, random: Random): Promise<Raster> {
  const longSide = random.int(SHOWN_LONG_SIDE.from, SHOWN_LONG_SIDE.to);
  const { data, info } = await open(paper)
    .resize({ width: longSide, height: longSide, fit: "inside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const margin = random.int(20, 70);
  const canvas = createCanvas(info.width + 2 * margin, info.height + 2 * margin);
  fillBox(canvas.getContext("2d"), 0, 0, canvas.width, canvas.height, random.pick(["#525659", "#e8eaed", "#2b2b2f"]));
  const screen = rasterOf(canvas);
  for (let y = 0; y < info.height; y++) {
    const row = data.subarray(y * info.width * 3, (y + 1) * info.width * 3);
    screen.data.set(row, ((y + margin) * screen.width + margin) * 3);
  }
  return screen;
}

/**
 * How brightly one channel shines at a place of the screen, which is made of stripes of red, green and blue with dark rows
 * between: the first harmonic of that grid, which is what a lens leaves of it.
 */
const glow = (u: number, v: number, channel: number, columns: number, rows: number) =>
  (1 + columns * Math.cos(2 * Math.PI * (u - channel / 3))) * (1 + rows * Math.cos(2 * Math.PI * v));

/**
 * A document photographed from a screen: its pixels, two to four of the camera's wide or less than two, show as a grid or
 * as moiré, all is a little blue, and black is not black.
 * @param paper pixels as drawn
 */
export async function photographScreen(paper: Raster, random: Random): Promise<Raster> {
  const screen = await showOnScreen(paper, random);
  const pitch = random.between(1.7, 3.2);
  const [width, height] = [Math.round(screen.width * pitch), Math.round(screen.height * pitch)];
  const tilt = Math.min(screen.width, screen.height) * 0.025;
  const turn = (random.between(-3, 3) * Math.PI) / 180;
  const corner = (sideX: number, sideY: number): Point => {
    const x = (sideX * screen.width) / 2 + random.between(-tilt, tilt);
    const y = (sideY * screen.height) / 2 + random.between(-tilt, tilt);
    return {
      x: screen.width / 2 + x * Math.cos(turn) - y * Math.sin(turn),
      y: screen.height / 2 + x * Math.sin(turn) + y * Math.cos(turn),
    };
  };
  const own = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const [a, b, c, d, e, f, g, h] = projectionOf(own, [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]);
  const [columns, rows] = [random.between(0.2, 0.45), random.between(0.1, 0.25)];
  const [lift, tint] = [random.between(6, 16), [0.9, 0.96, 1] as const];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const scale = g * x + h * y + 1;
      const [u, v] = [(a * x + b * y + c) / scale, (d * x + e * y + f) / scale];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= screen.width - 1 || top >= screen.height - 1) continue;
      const from = (top * screen.width + left) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const at = (offset: number) => screen.data[from + offset + channel] as number;
        const upper = at(0) * (1 - (u % 1)) + at(3) * (u % 1);
        const below = screen.width * 3;
        const lower = at(below) * (1 - (u % 1)) + at(below + 3) * (u % 1);
        const shown = (upper * (1 - (v % 1)) + lower * (v % 1)) * (tint[channel] as number) * 0.8;
        data[(y * width + x) * 3 + channel] = Math.min(255, lift + shown * glow(u, v, channel, columns, rows));
      }
    }
  }
  const picture = { width, height, data };
  shade(picture, random);
  return picture;
}
