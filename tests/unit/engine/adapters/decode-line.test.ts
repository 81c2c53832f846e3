import { expect, test } from "vitest";
import { decodeLine } from "@/lib/engine/adapters/ocr/decode-line";

const texts = ["", ..."]'0123456789.,ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", " "];

/** What the recogniser says, step by step: a sign and how likely it is. "_" is nothing; nothing has what is left over. */
function read(...steps: string[]) {
  const rows = steps.map((step) => {
    const row = new Float32Array(texts.length);
    for (const [, sign, share] of step.matchAll(/(.)([\d.]{2,})/g)) {
      row[sign === "_" ? 0 : texts.indexOf(sign as string)] = Number(share);
    }
    row[0] ||= 1 - row.reduce((sum, value) => sum + value, 0);
    return [...row];
  });
  return decodeLine(Float32Array.from(rows.flat()), texts, 1);
}

test("a line is the best class of every step, a sign that takes several read once", () => {
  const { text, characterConfidence, starts } = read("_.99", "B.90", "B.98", "_.99", "a.97", "_.99", "a.96");
  expect(text).toBe("Baa");
  expect(characterConfidence.map((value) => Math.round(value * 100))).toEqual([98, 97, 96]);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test("a space that was lost between words is put back, within a number it is not", () => {
  expect(read("N.99", "_.90 .08", "K.99").text).toBe("N K");
  expect(read("1.99", ",.99", "_.80 .18", "0.99", "5.99").text).toBe("1,05");
  expect(read("1.99", "_.60 .35", "0.99").text).toBe("1 0");
  expect(read("1.99", "_.80 .18", "_.99", "_.99", "0.99", "0.99", "1.99").text).toBe("1 01");
});

test("a narrow sign in small type is read where nothing seemed likelier still, and is as sure as it was", () => {
  const { text, confidence } = read("4.99", "_.99", "1.24", "_.99", "8.99");
  expect(text).toBe("418");
  expect(confidence).toBeCloseTo((0.99 + 0.24 + 0.99) / 3, 3);
  expect(read("4.99", "1.24", "8.99").text).toBe("48");
  expect(read("4.99", "1.37", "8.99").text).toBe("418");
  expect(read("4.99", "4.40", "_.99").text).toBe("4");
  expect(read("4.99", "_.70 ..30", "_.99", "8.99").text).toBe("48");
});

test("in print as wide as a cheque's band nothing is looked for between the signs", () => {
  const wide = ["4.99", "_.99", "_.90 .08", "_.99", "8.99", "_.99", "1.24", "_.99", "5.99", "_.99", "_.99", "_.99"];
  expect(read(...wide).text).toBe("4 85");
});

test("the end of a sign that looks like the whole of another is part of it", () => {
  expect(read("S.89", "s.47", "a.99").text).toBe("Sa");
  expect(read("J.85", "I.70", "A.99").text).toBe("JA");
  expect(read("J.85", "_.99", "I.97", "A.99").text).toBe("JIA");
  expect(read("J.85", "I.97", "A.99").text).toBe("JIA");
  expect(read("J.85", "I.70", "I.70", "A.99").text).toBe("JIA");
  expect(read("8.99", "].60", "J.90", "J.90", "G.99").text).toBe("8JG");
});

test("a digit that takes three steps or more stands twice, a letter may be as wide", () => {
  const { text, starts } = read("8.86", "8.99", "8.79", "8.99", "_.99", "5.99", "5.98", "l.99", "l.99", "l.99", "a.99");
  expect(text).toBe("885la");
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(read("8.86", "8.99", "8.79", "8.99", "_.99", "_.99", "_.99", "5.98").text).toBe("85");
});

test("specks of a photocopy at a line's ends are no signs of it", () => {
  expect(read("..95", "A.99", "b.99", "_.99", "'.70").text).toBe("Ab");
  expect(read("'.70", "_.70 .30", "A.99", "b.99", "..50").text).toBe("Ab");
  expect(read("A.99", "..99", "b.99", "..90").text).toBe("A.b.");
  expect(read("A.99", "b.99", " .99", "..90").text).toBe("Ab");
  expect(read("..95", "_.99").text).toBe("");
});

test("a line of nothing is empty", () => {
  expect(read("_.99", "_.60 .39")).toEqual({ text: "", confidence: 0, starts: [], characterConfidence: [] });
});
