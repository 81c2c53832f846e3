import { expect, test } from "vitest";
import { type Timings, timedEach } from "@/lib/engine/adapters/ocr/read-page";

/** Notes when it is closed. */
async function* pages(count: number, notes: string[], failAt = Number.POSITIVE_INFINITY) {
  try {
    for (let page = 1; page <= count; page++) {
      if (page === failAt) throw new Error("broken");
      yield page;
    }
  } finally {
    notes.push("closed");
  }
}

test("every item comes, and the time to get them is counted", async () => {
  const [timings, notes, seen]: [Timings, string[], number[]] = [{}, [], []];
  for await (const page of timedEach(timings, "decode", pages(3, notes))) seen.push(page);
  expect(seen).toEqual([1, 2, 3]);
  expect(timings.decode).toBeGreaterThan(0);
  expect(notes).toEqual(["closed"]);
});

test("a source that is left early is closed", async () => {
  const notes: string[] = [];
  for await (const page of timedEach({}, "decode", pages(3, notes))) if (page === 2) break;
  expect(notes).toEqual(["closed"]);
});

test("a source's failure is passed on, and its time counted", async () => {
  const timings: Timings = {};
  const items = timedEach(timings, "decode", pages(3, [], 2));
  await items.next();
  timings.decode = 0;
  await expect(items.next()).rejects.toThrow("broken");
  expect(timings.decode).toBeGreaterThan(0);
});
