import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { addGrain, open, photocopy, type Raster } from "./degrade";
import { fillBox } from "./drawing";
import { drawTable, layDown, type Point, rasterOf, shade } from "./photo-on-table";
import { createRandom, type Random } from "./random";

/*
 * Pictures that ask more of the reading than the eight states: cards seen from the side, several cards in one picture, copies
 * made with little toner. No part of the corpus, whose documents stay what they are.
 */

/** How far the camera is away, in long sides of the card: a card fills three quarters of a phone's picture from there. */
const CAMERA_DISTANCE = 1.15;
/** An A4 page at 300 to the inch, as cards are drawn. Pixels. */
const SHEET = { width: 2480, height: 3508 };

const cornersOf = ({ width, height }: { width: number; height: number }): Point[] => [
  { x: -width / 2, y: -height / 2 },
  { x: width / 2, y: -height / 2 },
  { x: width / 2, y: height / 2 },
  { x: -width / 2, y: height / 2 },
];

const turnedBy = ({ x, y }: Point, radians: number): Point => ({
  x: x * Math.cos(radians) - y * Math.sin(radians),
  y: x * Math.sin(radians) + y * Math.cos(radians),
});

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** How a camera sees points of a plane that is tilted about an axis through its middle. */
function seenTilted(points: Point[], axis: number, tilt: number, away: number): Point[] {
  return points.map((point) => {
    const { x, y } = turnedBy(point, -axis);
    const nearness = away / (away + y * Math.sin(tilt));
    return turnedBy({ x: x * nearness, y: y * Math.cos(tilt) * nearness }, axis);
  });
}

/** By how much of the longer one two opposite sides differ at most. */
function unlikeness([a, b, c, d]: Point[]): number {
  const pairs = [
    [distance(a as Point, b as Point), distance(c as Point, d as Point)],
    [distance(b as Point, c as Point), distance(d as Point, a as Point)],
  ];
  return Math.max(...pairs.map((sides) => 1 - Math.min(...sides) / Math.max(...sides)));
}

/** The corners of a paper whose opposite sides differ by a share, seen from some side. About the picture's middle. */
function tiltedCorners(paper: Raster, share: number, random: Random): Point[] {
  const axis = random.between(0, 2 * Math.PI);
  const away = CAMERA_DISTANCE * Math.max(paper.width, paper.height);
  let [least, most] = [0, 1.3];
  for (let step = 0; step < 30; step++) {
    const tilt = (least + most) / 2;
    if (unlikeness(seenTilted(cornersOf(paper), axis, tilt, away)) < share) least = tilt;
    else most = tilt;
  }
  const roll = (random.between(-5, 5) * Math.PI) / 180;
  return seenTilted(cornersOf(paper), axis, least, away).map((point) => turnedBy(point, roll));
}

function tableOf(width: number, height: number, random: Random): Raster {
  const canvas = createCanvas(width, height);
  drawTable(canvas.getContext("2d"), width, height, random);
  return rasterOf(canvas);
}

/** A paper on a table, seen from the side. @param share by which its opposite sides differ */
function photographTilted(paper: Raster, share: number, random: Random): Raster {
  const corners = tiltedCorners(paper, share, random);
  const margin = Math.max(paper.width, paper.height) * random.between(0.1, 0.16);
  const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...corners.map(({ x }) => x)), Math.max(...corners.map(({ y }) => y))];
  const table = tableOf(Math.round(right - left + 2 * margin), Math.round(bottom - top + 2 * margin), random);
  layDown(
    table,
    paper,
    corners.map(({ x, y }) => ({ x: x - left + margin, y: y - top + margin })),
  );
  shade(table, random);
  return table;
}

/** Where cards lie below each other, about evenly, each a little turned. @param most degrees it is turned by at most */
function laidBelow(cards: Raster[], width: number, height: number, most: number, random: Random): Point[][] {
  return cards.map((card, index) => {
    const radians = (random.between(-most, most) * Math.PI) / 180;
    const middle = {
      x: width / 2 + random.between(-1, 1) * Math.max(0, (width - card.width) / 4),
      y: ((index + 0.5) * height) / cards.length,
    };
    return cornersOf(card).map((corner) => {
      const { x, y } = turnedBy(corner, radians);
      return { x: x + middle.x, y: y + middle.y };
    });
  });
}

/** Cards on one A4 sheet, as they lie on a scanner's glass: in the upper part of it. */
function scanTogether(cards: Raster[], random: Random): Raster {
  const canvas = createCanvas(SHEET.width, SHEET.height);
  fillBox(canvas.getContext("2d"), 0, 0, SHEET.width, SHEET.height, "#fbfbf9");
  const sheet = rasterOf(canvas);
  const places = laidBelow(cards, SHEET.width, SHEET.height * random.between(0.5, 0.9), 2.5, random);
  for (const [index, corners] of places.entries()) layDown(sheet, cards[index] as Raster, corners);
  return sheet;
}

/** Cards beside each other on one table, in one photo. */
function photographTogether(cards: Raster[], random: Random): Raster {
  const width = Math.round(Math.max(...cards.map((card) => card.width)) * random.between(1.25, 1.45));
  const height = Math.round(cards.reduce((sum, card) => sum + card.height * random.between(1.2, 1.4), 0));
  const table = tableOf(width, height, random);
  const places = laidBelow(cards, width, height, 5, random);
  for (const [index, corners] of places.entries()) layDown(table, cards[index] as Raster, corners);
  shade(table, random);
  return table;
}

const asPhoto = (picture: Raster, random: Random) =>
  open(addGrain(picture, 3, random))
    .blur(0.7)
    .jpeg({ quality: 80 })
    .toBuffer();

const tilted = (share: number) => (image: Raster, random: Random) =>
  asPhoto(photographTilted(image, share, random), random);

const faint = (toner: number) => async (image: Raster, random: Random) =>
  open(await photocopy(image, random, toner))
    .jpeg({ quality: 82 })
    .toBuffer();

/** One page, hard to read. Each gives JPEG bytes. */
const ways = {
  "tilted-10": tilted(0.1),
  "tilted-20": tilted(0.2),
  "tilted-30": tilted(0.3),
  "faint-30": faint(0.3),
  "faint-20": faint(0.2),
  "faint-12": faint(0.12),
} satisfies Record<string, (image: Raster, random: Random) => Promise<Buffer>>;

export type HardWay = keyof typeof ways;

export const hardWays = Object.keys(ways) as HardWay[];

/** One drawn page in a hard way. The same seed gives the same bytes. */
export const takeHard = (page: Canvas, way: HardWay, seed: number): Promise<Buffer> =>
  ways[way](rasterOf(page), createRandom(seed, way));

/** How several cards came into one picture. */
export type Together = "one-scan" | "one-photo";

/** Several drawn cards in one picture, JPEG bytes. The same seed gives the same bytes. */
export function takeTogether(cards: Canvas[], way: Together, seed: number): Promise<Buffer> {
  const random = createRandom(seed, way);
  const rasters = cards.map(rasterOf);
  return way === "one-scan"
    ? open(scanTogether(rasters, random)).jpeg({ quality: 86 }).toBuffer()
    : asPhoto(photographTogether(rasters, random), random);
}
