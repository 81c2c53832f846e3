import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { unpackWoff } from "@/lib/exports/report/unpack-woff";

const file = "@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff";

test("a WOFF is unpacked to the size it names, its tables where its directory says, each sound", () => {
  const woff = readFileSync(createRequire(import.meta.url).resolve(file));
  const font = unpackWoff(woff);
  expect(font.length).toBe(woff.readUInt32BE(16));
  expect(font.readUInt32BE(0)).toBe(woff.readUInt32BE(4));
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (font.toString("latin1", at, at + 4) === "head") continue; // its sum leaves out a part of itself
    const [sum, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(at + field)) as [number, number, number];
    let found = 0;
    for (let word = offset; word < offset + length; word += 4) found = (found + font.readUInt32BE(word)) >>> 0;
    expect(found).toBe(sum);
  }
});
