import type { RotatedBox } from "../ocr/geometry";

/** An end so near to the picture's border is cut, in heights of its line; text otherwise keeps more of a margin. */
const NEAR = 0.3;

/** How many lines of text run out of a picture at one of their ends. Pixels. */
export function countCutLines({ width, height }: { width: number; height: number }, lines: RotatedBox[]): number {
  return lines.filter((line) => {
    if (line.width < line.height) return false;
    const near = line.height * NEAR;
    return [-1, 1].some((end) => {
      const x = line.center.x + (end * line.width * Math.cos(line.angle)) / 2;
      const y = line.center.y + (end * line.width * Math.sin(line.angle)) / 2;
      return x < near || y < near || x > width - near || y > height - near;
    });
  }).length;
}
