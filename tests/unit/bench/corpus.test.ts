import { expect, test } from "vitest";
import { specimenTypes } from "@/prisma/seed/specimens/catalogue";
import { degradations } from "@/prisma/seed/specimens/degrade";
import { corpus, mixedCorpus } from "@/tests/bench/corpus";

test("nobody of the tuning split stands on a paper of the kept one", () => {
  const tuned = new Set(corpus("tuning", 100).map(({ seed }) => seed));
  expect(corpus("kept", 100).filter(({ seed }) => tuned.has(seed))).toEqual([]);
});

test("every document comes in all eight states", () => {
  expect(corpus("kept", 25)).toHaveLength(specimenTypes.length * 25 * 8);
  const states = new Map<number, Set<string>>();
  for (const { seed, degradation } of corpus("kept", 2)) {
    states.set(seed, (states.get(seed) ?? new Set()).add(degradation));
  }
  expect([...states.values()].every((own) => own.size === degradations.length)).toBe(true);
});

test("a shorter corpus is the beginning of a longer one", () => {
  const longer = corpus("kept", 5).filter(({ place }) => place < 2);
  expect(corpus("kept", 2)).toEqual(longer);
});

test("a mixed set has every document once, and every state as often as the others", () => {
  const mixed = mixedCorpus("kept", 8);
  expect(new Set(mixed.map(({ seed }) => seed)).size).toBe(mixed.length);
  const counts = degradations.map((state) => mixed.filter(({ degradation }) => degradation === state).length);
  expect(counts).toEqual(degradations.map(() => specimenTypes.length));
});

test("also a small mixed set has photos", () => {
  expect(mixedCorpus("kept", 1).some(({ degradation }) => degradation === "photo-on-table")).toBe(true);
});

test("a type does not reach into the next one's seeds", () => {
  expect(() => corpus("kept", 1_001)).toThrow("at most 1000 documents a type");
});
