import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { guideIn } from "../../app/(officer)/applicants/[applicantId]/upload/_components/guide";

const width = 640;
const height = 480;
const framesASecond = 5;

/**
 * A card with lines of letters, filling the guide but for a rim, as grays; `light` 1 is a lit room. A mark in a corner tells
 * the frames apart, as no two pictures of a camera are alike.
 */
function card(light: number, mark: number): Buffer {
  const guide = guideIn(width, height, "card");
  const [left, top] = [guide.x * width + 12, guide.y * height + 12];
  const [wide, high] = [guide.width * width - 24, guide.height * height - 24];
  const gray = (x: number, y: number): number => {
    const [inX, inY] = [x - left, y - top];
    if (inX < 0 || inY < 0 || inX >= wide || inY >= high) return 90;
    const isLine = inY % 28 >= 8 && inY % 28 < 22 && inX > 20 && inX < wide - 20;
    return isLine && (Math.floor(inX / 5) * 7 + Math.floor(inY / 28) * 13) % 5 < 2 ? 40 : 205;
  };
  const luma = Buffer.alloc(width * height);
  for (let i = 0; i < luma.length; i++) luma[i] = 16 + gray(i % width, Math.floor(i / width)) * 0.85 * light;
  for (let bit = 0; bit < 8; bit++) luma.fill(mark & (1 << bit) ? 120 : 40, bit * 8, bit * 8 + 8);
  return Buffer.concat([luma, Buffer.alloc((width * height) / 2, 128)]);
}

/**
 * A film for the browser's fake camera (YUV4MPEG2, 4:2:0), played in a loop: some seconds in the dark, then some in light.
 * @returns its path
 */
export function filmOfCard({ secondsOfEach = 5 } = {}): string {
  const frame = (picture: Buffer) => Buffer.concat([Buffer.from("FRAME\n"), picture]);
  const half = (light: number) =>
    Array.from({ length: secondsOfEach * framesASecond }, (_, index) => frame(card(light, index)));
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesASecond}:1 Ip A1:1 C420jpeg\n`);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "patra-film-")), "card.y4m");
  writeFileSync(file, Buffer.concat([head, ...half(0.2), ...half(1)]));
  return file;
}
