import { expect, test } from "vitest";
import { AtlasRefused, AtlasUnavailable } from "@/lib/atlas/errors";
import { pause, repeatWhileUnavailable } from "@/lib/atlas/retry";

/** A call that fails as told, then answers. Keeps the waits instead of waiting. */
function failing(...failures: Error[]) {
  const waits: number[] = [];
  let calls = 0;
  const answer = repeatWhileUnavailable(
    async () => {
      calls += 1;
      const failure = failures.shift();
      if (failure) throw failure;
      return "answer";
    },
    undefined,
    async (milliseconds) => void waits.push(milliseconds),
  );
  return { answer, waits, calls: () => calls };
}
const away = (retryAfterSeconds?: number) => new AtlasUnavailable("away", { retryAfterSeconds });

test("an answer that comes the third time is an answer, and the waits grow within their bounds", async () => {
  const call = failing(away(), away());
  await expect(call.answer).resolves.toBe("answer");
  expect(call.waits).toHaveLength(2);
  expect(call.waits[0]).toBeLessThanOrEqual(400);
  expect(call.waits[1]).toBeLessThanOrEqual(800);
});

test("three failures are the end", async () => {
  const call = failing(away(), away(), away());
  await expect(call.answer).rejects.toThrow("away");
  expect(call.calls()).toBe(3);
});

test("a refusal is not repeated", async () => {
  const call = failing(new AtlasRefused(400, "no"));
  await expect(call.answer).rejects.toThrow("no");
  expect(call.calls()).toBe(1);
});

test("Retry-After is honoured where it is short, and left to the job where it is long", async () => {
  const short = failing(away(2));
  await short.answer;
  expect(short.waits).toEqual([2000]);
  const long = failing(away(60));
  await expect(long.answer).rejects.toThrow("away");
  expect(long.calls()).toBe(1);
});

test("a wait ends at once when the caller gives up", async () => {
  const controller = new AbortController();
  const waiting = pause(3600_000, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toThrow("abort");
});
