import type { Canvas } from "@napi-rs/canvas";
import { addGrain, open, photocopy, type Raster } from "./degrade";
import { photographScreen } from "./photo-of-screen";
import { photographOnTable, rasterOf } from "./photo-on-table";
import { createRandom, type Random } from "./random";

/** The camera moved while it took the picture: a line of so many pixels, at any angle, weighs the neighbours. */
function streak(length: number, radians: number) {
  const size = 2 * Math.ceil(length / 2) + 1;
  const kernel = new Array<number>(size * size).fill(0);
  const steps = size * 4;
  for (let step = 0; step <= steps; step++) {
    const along = (step / steps - 0.5) * length;
    const x = Math.round(size / 2 - 0.5 + along * Math.cos(radians));
    const y = Math.round(size / 2 - 0.5 + along * Math.sin(radians));
    kernel[y * size + x] = (kernel[y * size + x] ?? 0) + 1;
  }
  return { width: size, height: size, kernel, scale: steps + 1 };
}

/** A lamp or the flash, seen in the paper: white in the middle, softly ending. */
function shine(picture: Raster, random: Random): Raster {
  const { width, height } = picture;
  const data = Uint8Array.from(picture.data);
  const [centreX, centreY] = [random.between(0.3, 0.7) * width, random.between(0.3, 0.7) * height];
  const long = Math.max(width, height) * random.between(0.09, 0.15);
  const wide = long * random.between(0.6, 1);
  const turn = random.between(0, Math.PI);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - centreX, y - centreY];
      const along = (dx * Math.cos(turn) + dy * Math.sin(turn)) / long;
      const across = (dy * Math.cos(turn) - dx * Math.sin(turn)) / wide;
      const light = 420 * Math.exp(-2.2 * (along * along + across * across));
      if (light < 1) continue;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        data[at + channel] = Math.min(255, (data[at + channel] as number) + light);
      }
    }
  }
  return { width, height, data };
}

/** A part of a raster is kept: so much of each side goes. Shares. */
function cropped(picture: Raster, [left, top, right, bottom]: [number, number, number, number]) {
  const { width, height } = picture;
  return open(picture).extract({
    left: Math.round(left * width),
    top: Math.round(top * height),
    width: Math.round((1 - left - right) * width),
    height: Math.round((1 - top - bottom) * height),
  });
}

/** Everything but one side in the picture, or but two that meet. @param least what is missing there, shares */
function missingSides(random: Random, least: number, most: number): [number, number, number, number] {
  const sides: [number, number, number, number] = [0, 0, 0, 0];
  const side = random.int(0, 3);
  sides[side] = random.between(least, most);
  if (random.chance(0.3)) sides[(side + 1) % 4] = random.between(least, most);
  return sides;
}

const fromCamera = (picture: Raster, random: Random) => open(addGrain(picture, 3, random)).blur(0.7);

/** What makes a picture one that should be taken again, or no picture of an original. Each gives JPEG bytes. */
const ways = {
  "out-of-focus": (image, random) => open(image).blur(random.between(3.6, 5.4)).jpeg({ quality: 86 }).toBuffer(),
  shaken: (image, random) =>
    open(image)
      .convolve(streak(random.between(18, 28), random.between(0, Math.PI)))
      .jpeg({ quality: 86 })
      .toBuffer(),
  glare: (image, random) =>
    fromCamera(shine(photographOnTable(image, random), random), random)
      .jpeg({ quality: 84 })
      .toBuffer(),
  "too-small": (image, random) =>
    open(image)
      .resize({ width: Math.round(image.width * random.between(0.2, 0.28)) })
      .jpeg({ quality: 85 })
      .toBuffer(),
  "cut-off": (image, random) =>
    cropped(image, missingSides(random, 0.15, 0.3))
      .jpeg({ quality: 88 })
      .toBuffer(),
  "too-close": async (image, random) => {
    const { data, info } = await cropped(photographOnTable(image, random), missingSides(random, 0.25, 0.38))
      .raw()
      .toBuffer({ resolveWithObject: true });
    return fromCamera({ width: info.width, height: info.height, data }, random).jpeg({ quality: 82 }).toBuffer();
  },
  "photo-of-screen": async (image, random) =>
    fromCamera(await photographScreen(image, random), random)
      .jpeg({ quality: 86 })
      .toBuffer(),
  // Lamps are warmer than daylight, to which cameras set themselves not quite.
  "photographed-copy": async (image, random) => {
    const photo = photographOnTable(await photocopy(image, random), random);
    const warmth = random.between(0.04, 0.16);
    return fromCamera(photo, random)
      .linear([1, 1 - warmth * 0.45, 1 - warmth], [0, 0, 0])
      .jpeg({ quality: 82 })
      .toBuffer();
  },
} satisfies Record<string, (image: Raster, random: Random) => Promise<Buffer>>;

export type Flaw = keyof typeof ways;

export const flaws = Object.keys(ways) as Flaw[];

/** One drawn page as a bad picture of it. The same seed gives the same bytes. */
export const spoil = (page: Canvas, flaw: Flaw, seed: number): Promise<Buffer> =>
  ways[flaw](rasterOf(page), createRandom(seed, flaw));
