import { expect, test } from "vitest";
import { readBoxes } from "@/lib/engine/adapters/ocr/detect-lines";

const WIDTH = 40;

/** Scores of a picture drawn with `#` for text. */
function scoresOf(picture: string[]): { scores: Float32Array; size: { width: number; height: number } } {
  const rows = picture.map((row) => Array.from(row.padEnd(WIDTH), (sign) => (sign === "#" ? 0.9 : 0)));
  return { scores: Float32Array.from(rows.flat()), size: { width: WIDTH, height: picture.length } };
}

const boxesOf = (picture: string[]) => {
  const { scores, size } = scoresOf(picture);
  return readBoxes(scores, size, size).map(({ center }) =>
    [center.x, center.y].map((value) => Math.round(value * 2) / 2),
  );
};

test("pixels that touch in a row or a column are one region", () => {
  expect(boxesOf(["", "  ########", "  ########", "  ########", "  ########", ""])).toEqual([[6, 3]]);
});

test("two columns that meet only further down are one region", () => {
  const columns = "  ####      ####";
  expect(boxesOf(["", columns, columns, columns, "  ##############", "  ##############", ""])).toEqual([[9, 3.5]]);
});

test("regions that touch at a corner alone are two", () => {
  const [left, right] = ["  ######", "        ######"];
  expect(boxesOf([left, left, left, left, right, right, right, right])).toEqual([
    [5, 2],
    [11, 6],
  ]);
});

test("specks and what is hardly sure are no text", () => {
  const { scores, size } = scoresOf([
    "",
    "  ####",
    "  ####",
    "",
    "",
    "   ############",
    "   ############",
    "   ############",
  ]);
  const faint = scores.map((score, index) => (index > 4 * WIDTH ? score / 2 : score));
  expect(readBoxes(faint, size, size)).toEqual([]);
});
