import { expect, test } from "vitest";
import { ahead } from "@/lib/exports/ahead";

async function* numbers(count: number) {
  for (let number = 0; number < count; number += 1) yield number;
}

/** Makes that end when they are told to. */
function makers() {
  const ends = new Map<number, (error?: Error) => void>();
  const make = (item: number) =>
    new Promise<string>((resolve, reject) => {
      ends.set(item, (error) => (error ? reject(error) : resolve(`made ${item}`)));
    });
  return { ends, make };
}

test("what ends out of turn comes in the items' order, and no more is begun than asked", async () => {
  const { ends, make } = makers();
  const made = ahead(numbers(5), 3, make);
  const first = made.next();
  await expect.poll(() => [...ends.keys()]).toEqual([0, 1, 2]);
  ends.get(1)?.();
  ends.get(0)?.();
  expect(await first).toEqual({ value: "made 0", done: false });
  expect([...ends.keys()]).toEqual([0, 1, 2]);
  const second = made.next();
  expect(await second).toEqual({ value: "made 1", done: false });
  expect([...ends.keys()]).toEqual([0, 1, 2, 3]);
});

test("all come, also where there are fewer than are made at once", async () => {
  const all: number[] = [];
  for await (const one of ahead(numbers(2), 4, async (item) => item * 10)) all.push(one);
  expect(all).toEqual([0, 10]);
});

test("what fails early is thrown when its turn comes", async () => {
  const { ends, make } = makers();
  const made = ahead(numbers(2), 2, make);
  const first = made.next();
  await expect.poll(() => ends.size).toBe(2);
  ends.get(1)?.(new Error("no store"));
  ends.get(0)?.();
  expect((await first).value).toBe("made 0");
  await expect(made.next()).rejects.toThrow("no store");
});

test("a reader that leaves waits for what was begun, and nothing more is begun", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const made = ahead(numbers(9), 3, async (item) => {
    begun.push(item);
    await new Promise((resolve) => setImmediate(resolve));
    ended.push(item);
  });
  await made.next();
  await made.return(undefined);
  expect(ended).toEqual(begun);
  expect(begun.length).toBeLessThan(5);
});
