import { fillBox, type Pen } from "./drawing";

/*
 * Magnetic ink characters as cheques bear them (E-13B, ISO 1004-1): drawn here square by square, since no font is at hand.
 * Strokes are as the standard shapes them, thick where a reading head tells one digit from another; curves are left out.
 */

/** Seven squares wide, nine high; a stroke is one square, 0.013 inch. Transit parts the city code, on-us the account. */
const shapes: Record<string, string> = {
  "0": ".#####. .#...#. .#...#. .#...#. .#...#. .#...#. .#...#. .#...#. .#####.",
  "1": "..##... ...#... ...#... ...#... ...#... ...#... ..####. ..####. ..####.",
  "2": ".####.. ....#.. ....#.. ....#.. .####.. .#..... .#..... .#..... .####..",
  "3": ".####.. ....#.. ....#.. ....#.. .#####. ....##. ....##. ....##. .#####.",
  "4": ".#..... .#..... .#..... .#..##. .#..##. .#..##. .#####. ....##. ....##.",
  "5": ".#####. .#..... .#..... .#..... .#####. .....#. .....#. .....#. .#####.",
  "6": ".###... .#.#... .#..... .#..... .#####. .#...#. .#...#. .#...#. .#####.",
  "7": ".#####. .#...#. .....#. ....##. ...##.. ...#... ...#... ...#... ...#...",
  "8": "..####. ..#..#. ..#..#. ..#..#. .#####. ##...## ##...## ##...## #######",
  "9": ".#####. .#...#. .#...#. .#...#. .#####. ....##. ....##. ....##. ....##.",
  transit: ".#..... .#..### .#..### .#..### .#..... .#..### .#..### .#..### .#.....",
  onUs: "#..#... #..#... #..#... #..#... #..#.## #..#.## .....## .....## .......",
};
const COLUMNS = 7;
const ROWS = 9;
/** From one character to the next: eight in an inch. Squares. */
const PITCH = 9.6;

function drawShape(pen: Pen, shape: string, x: number, y: number, square: number): void {
  const cells = shape.replaceAll(" ", "");
  for (let index = 0; index < COLUMNS * ROWS; index++) {
    if (cells[index] !== "#") continue;
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
    // A little more than a square, so that no seam shows between two.
    fillBox(pen, x + column * square, y + row * square, square + 0.4, square + 0.4, "#111114");
  }
}

/** The band at the foot of a cheque: ⑈number⑈ city, bank and branch⑆ account⑈ kind. @param y its top */
export function drawMagneticBand(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  { number, micr, account, kind }: Record<"number" | "micr" | "account" | "kind", string>,
): void {
  const square = height / ROWS;
  const signs = ["onUs", ...number, "onUs", " ", ...micr, "transit", " ", ...account, "onUs", " ", ...kind];
  for (const [place, sign] of signs.entries()) {
    const shape = shapes[sign];
    if (shape) drawShape(pen, shape, x + place * PITCH * square, y, square);
  }
}
