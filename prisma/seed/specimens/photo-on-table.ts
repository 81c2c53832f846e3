import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Raster } from "./degrade";
import { fillBox, type Pen, rule } from "./drawing";
import type { Random } from "./random";

/** A point in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The eight numbers of a projection: x' = (a x + b y + c) / (g x + h y + 1), y' = (d x + e y + f) / (g x + h y + 1). */
export type Projection = [number, number, number, number, number, number, number, number];

/** Solves a square system of equations by Gauss's elimination with pivoting. @param rows each with its right side last */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.slice(column).reduce((best, row) => {
      return Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best;
    });
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let index = column; index <= size; index++) row[index] = (row[index] ?? 0) - factor * (pivot[index] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

/** The projection that takes four points to four others. */
export function projectionOf(from: Point[], to: Point[]): Projection {
  const rows = from.flatMap(({ x, y }, index) => {
    const { x: u, y: v } = to[index] as Point;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  return solve(rows) as Projection;
}

/** A table's plain colour and its grain. */
export function drawTable(pen: Pen, width: number, height: number, random: Random): void {
  fillBox(pen, 0, 0, width, height, random.pick(["#7a5a3f", "#5f5a55", "#8a7459", "#46525a"]));
  for (let line = 0; line < 70; line++) {
    const y = random.between(0, height);
    const colour = random.chance(0.5) ? "rgba(0, 0, 0, 0.12)" : "rgba(255, 235, 205, 0.09)";
    rule(pen, 0, y, width, y + random.between(-30, 30), colour, random.between(1, 5));
  }
}

/** Lays the paper into the picture, seen through a projection; between pixels the four neighbours are mixed. */
export function layDown(table: Raster, paper: Raster, corners: Point[]): void {
  const { width, height } = paper;
  const own = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const [a, b, c, d, e, f, g, h] = projectionOf(corners, own);
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  for (let y = Math.floor(top); y < bottom; y++) {
    for (let x = Math.floor(left); x < right; x++) {
      const scale = g * x + h * y + 1;
      const u = (a * x + b * y + c) / scale - 0.5;
      const v = (d * x + e * y + f) / scale - 0.5;
      if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) continue;
      const at = (Math.floor(v) * width + Math.floor(u)) * 3;
      const [partX, partY] = [u % 1, v % 1];
      for (let channel = 0; channel < 3; channel++) {
        const value = (offset: number) => paper.data[at + offset + channel] ?? 0;
        const upper = value(0) * (1 - partX) + value(3) * partX;
        const lower = value(width * 3) * (1 - partX) + value(width * 3 + 3) * partX;
        table.data[(y * table.width + x) * 3 + channel] = upper * (1 - partY) + lower * partY;
      }
    }
  }
}

/** The light falls from one side. */
export function shade(picture: Raster, random: Random): void {
  const angle = random.between(0, 2 * Math.PI);
  const strength = random.between(0.15, 0.32);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const along = (x / picture.width - 0.5) * cos + (y / picture.height - 0.5) * sin;
      const light = 1 - strength * (along + 0.5);
      const at = (y * picture.width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        picture.data[at + channel] = Math.min(255, (picture.data[at + channel] ?? 0) * light);
      }
    }
  }
}

export function rasterOf(canvas: Canvas): Raster {
  const { width, height } = canvas;
  const rgba = canvas.getContext("2d").getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) data[pixel * 3 + channel] = rgba[pixel * 4 + channel] ?? 0;
  }
  return { width, height, data };
}

/**
 * A paper photographed on a table: a little from the side, a little turned, in light from one side.
 * @param paper pixels as drawn
 */
export function photographOnTable(paper: Raster, random: Random): Raster {
  const margin = Math.round(Math.max(paper.width, paper.height) * random.between(0.1, 0.16));
  const [width, height] = [paper.width + 2 * margin, paper.height + 2 * margin];
  const canvas = createCanvas(width, height);
  drawTable(canvas.getContext("2d"), width, height, random);
  const table = rasterOf(canvas);
  const radians = (random.between(-4, 4) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const tilt = Math.min(paper.width, paper.height) * 0.045;
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sideX = 1, sideY = 1]) => {
    const x = (sideX * paper.width) / 2 + random.between(-tilt, tilt);
    const y = (sideY * paper.height) / 2 + random.between(-tilt, tilt);
    return { x: width / 2 + x * cos - y * sin, y: height / 2 + x * sin + y * cos };
  });
  layDown(table, paper, corners);
  shade(table, random);
  return table;
}
