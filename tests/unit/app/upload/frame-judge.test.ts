import { describe, expect, test } from "vitest";
import {
  documentShare,
  judgeFrame,
  largestBlob,
  sharpness,
} from "@/app/(officer)/applicants/[applicantId]/upload/_components/frame-judge";
import { guideIn, paperRatio } from "@/app/(officer)/applicants/[applicantId]/upload/_components/guide";
import { crop, type Luma, lumaOf, percentile } from "@/app/(officer)/applicants/[applicantId]/upload/_components/luma";

const width = 320;
const height = 180;
const guide = guideIn(width, height, "card");

/** A frame drawn pixel by pixel. */
const drawn = (gray: (x: number, y: number) => number): Luma => ({
  ...{ width, height },
  data: Uint8Array.from({ length: width * height }, (_, i) => gray(i % width, Math.floor(i / width))),
});

/** A card with lines of letters on a table, filling a share of the guide's width and height. Grays: paper, ink, table. */
function card({ fills = 0.95, paper = 210, ink = 40, table = 90 } = {}): Luma {
  const [wide, high] = [guide.width * width * fills, guide.height * height * fills];
  const [left, top] = [(width - wide) / 2, (height - high) / 2];
  return drawn((x, y) => {
    const [inX, inY] = [x - left, y - top];
    if (inX < 0 || inY < 0 || inX >= wide || inY >= high) return table;
    const isLine = inY % 12 >= 4 && inY % 12 < 10 && inY > 8 && inY < high - 8 && inX > 8 && inX < wide - 8;
    const letter = Math.floor(inX / 2) * 7 + Math.floor(inY / 12) * 13;
    return isLine && letter % 5 < 2 ? ink : paper;
  });
}

/** Every pixel the mean of those around it. */
function blurred(frame: Luma, radius: number): Luma {
  return drawn((x, y) => {
    let sum = 0;
    let count = 0;
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        const [at, row] = [x + dx, y + dy];
        if (at < 0 || row < 0 || at >= width || row >= height) continue;
        sum += frame.data[row * width + at] ?? 0;
        count++;
      }
    }
    return sum / count;
  });
}

/** With a round light mirrored in the middle. */
const withLight = (frame: Luma, radius: number): Luma =>
  drawn((x, y) => (Math.hypot(x - width / 2, y - height / 2) <= radius ? 255 : (frame.data[y * width + x] ?? 0)));

describe("a camera's frame", () => {
  test("of a sharp card that fills the guide in enough light has nothing wrong", () => {
    expect(judgeFrame(card(), guide)).toBeNull();
  });

  test("is too dark where even the paper is", () => {
    expect(judgeFrame(card({ paper: 70, ink: 12, table: 25 }), guide)).toBe("dark");
    expect(judgeFrame(card({ paper: 120, ink: 20, table: 25 }), guide)).toBeNull();
  });

  test("on a dark table is not too dark", () => {
    expect(judgeFrame(card({ table: 5 }), guide)).toBeNull();
  });

  test("is blurred where no letter has an edge any more", () => {
    expect(judgeFrame(blurred(card(), 3), guide)).toBe("blurred");
    const sharp = sharpness(crop(card(), guide)) ?? 0;
    expect(sharpness(crop(blurred(card(), 1), guide))).toBeLessThan(sharp);
  });

  test("shows the card too far away where it fills less than the guide", () => {
    expect(judgeFrame(card({ fills: 0.5 }), guide)).toBe("far");
    expect(judgeFrame(card({ fills: 0.75 }), guide)).toBeNull();
  });

  test("shows a reflection where a light covers what is written, and none where the paper is white all over", () => {
    expect(judgeFrame(withLight(card(), 16), guide)).toBe("glare");
    expect(judgeFrame(withLight(card(), 2), guide)).toBeNull();
    expect(judgeFrame(card({ paper: 252 }), guide)).toBeNull();
  });

  test("with nothing in it is not complained about", () => {
    expect(
      judgeFrame(
        drawn(() => 140),
        guide,
      ),
    ).toBeNull();
    expect(documentShare(drawn(() => 140))).toBeNull();
    expect(sharpness(drawn(() => 140))).toBeNull();
  });

  test("has its blobs measured by the largest one, not by all of them together", () => {
    const spots = drawn((x, y) => (x % 32 < 8 && y % 32 < 8 ? 255 : 100));
    expect(largestBlob(spots)).toBeCloseTo(1 / (40 * 22), 5);
    expect(largestBlob(drawn(() => 255))).toBe(1);
  });

  test("is weighed by how bright colours look", () => {
    const colours = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]);
    expect([...lumaOf(colours, 4, 1).data]).toEqual([76, 149, 28, 255]);
  });

  test("has percentiles as a sorted list has them", () => {
    const ramp: Luma = { width: 10, height: 10, data: Uint8Array.from({ length: 100 }, (_, i) => i) };
    expect([0, 0.5, 0.9].map((share) => percentile(ramp, share))).toEqual([0, 50, 90]);
  });
});

describe("the guide", () => {
  test.each([
    [1920, 1080, "card"],
    [1080, 1920, "card"],
    [1920, 1080, "page"],
    [1080, 1920, "page"],
  ] as const)("in a picture of %d by %d keeps the ratio of a %s and lies inside, in the middle", (w, h, kind) => {
    const { x, y, width: wide, height: high } = guideIn(w, h, kind);
    expect((wide * w) / (high * h)).toBeCloseTo(paperRatio[kind], 6);
    expect(x + wide / 2).toBeCloseTo(0.5, 6);
    expect(y + high / 2).toBeCloseTo(0.5, 6);
    expect(Math.min(x * w, y * h)).toBeCloseTo(Math.min(w, h) * 0.06, 6);
  });
});
