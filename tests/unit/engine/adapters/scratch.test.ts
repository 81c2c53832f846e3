import { expect, test } from "vitest";
import { inTurn } from "@/lib/engine/adapters/ocr/scratch";

test("work on shared memory is done one after the other, and a failure holds nobody up", async () => {
  const events: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      events.push(`${name} begins`);
      await new Promise(setImmediate);
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [first, second, third] = await Promise.allSettled([work("first"), work("second", true), work("third")]);
  expect(events).toEqual(["first begins", "first ends", "second begins", "second ends", "third begins", "third ends"]);
  expect([first?.status, second?.status, third?.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
