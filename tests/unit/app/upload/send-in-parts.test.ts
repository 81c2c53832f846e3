import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { DeskFailure } from "@/app/(officer)/applicants/[applicantId]/upload/_components/desk-api";
import { PutFailure } from "@/app/(officer)/applicants/[applicantId]/upload/_components/put-file";
import {
  PARALLEL_PARTS,
  type PartsWays,
  sendInParts,
} from "@/app/(officer)/applicants/[applicantId]/upload/_components/send-in-parts";
import { PART_BYTES } from "@/lib/documents/limits";

/** A file of six parts, the last one short. */
const bytes = Buffer.from(Array.from({ length: 5 * PART_BYTES + 9 }, (_, index) => index % 251));
const file = new Blob([bytes]);
const hashOf = async (part: Blob) =>
  createHash("sha256")
    .update(Buffer.from(await part.arrayBuffer()))
    .digest("hex");

/** A store in memory that keeps what it got across several sendings; `fail` may refuse a PUT. */
function store({ fail = (_number: number, _attempt: number): Error | undefined => undefined } = {}) {
  const parts = new Map<number, Buffer>();
  const attempts = new Map<number, number>();
  const waits: number[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  const ways: PartsWays = {
    begin: async () => ({ documentId: "d1", arrived: [...parts.keys()] }),
    sign: async (_, { number, sha256 }) => ({ url: String(number), headers: { sha256 } }),
    put: async ({ url, headers, file: part, onProgress }) => {
      const number = Number(url);
      mostAtOnce = Math.max(mostAtOnce, ++underWay);
      try {
        const attempt = (attempts.get(number) ?? 0) + 1;
        attempts.set(number, attempt);
        onProgress(part.size / 2);
        const failure = fail(number, attempt);
        if (failure) throw failure;
        expect(await hashOf(part)).toBe(headers.sha256);
        parts.set(number, Buffer.from(await part.arrayBuffer()));
      } finally {
        underWay--;
      }
    },
    complete: async () => {
      if (parts.size < 6) throw new DeskFailure(409, "upload_incomplete");
    },
    hash: hashOf,
    wait: async (milliseconds, signal) => {
      signal.throwIfAborted();
      waits.push(milliseconds);
    },
  };
  const whole = () => Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part));
  return { ways, parts, attempts, waits, whole, mostAtOnce: () => mostAtOnce };
}
const send = (ways: PartsWays, signal = new AbortController().signal) => {
  const onBegun = vi.fn();
  const onProgress = vi.fn();
  return { sent: sendInParts({ file, signal, ways, onBegun, onProgress }), onBegun, onProgress };
};

test("a file arrives whole, a few parts at a time", async () => {
  const { ways, whole, mostAtOnce } = store();
  const { sent, onProgress } = send(ways);
  expect(await sent).toBe("d1");
  expect(whole().equals(bytes)).toBe(true);
  expect(mostAtOnce()).toBe(PARALLEL_PARTS);
  expect(onProgress).toHaveBeenLastCalledWith(bytes.length);
});

test("a part that fails on the way is sent again after growing pauses, the others once", async () => {
  const { ways, whole, attempts, waits } = store({
    fail: (number, attempt) => (number === 2 && attempt < 4 ? new PutFailure(attempt === 1 ? 403 : 503) : undefined),
  });
  await send(ways).sent;
  expect(whole().equals(bytes)).toBe(true);
  expect(Object.fromEntries(attempts)).toEqual({ 1: 1, 2: 4, 3: 1, 4: 1, 5: 1, 6: 1 });
  expect(waits).toEqual([200, 2000, 4000]);
});

test("after it was given up, the next sending goes on with what has not arrived", async () => {
  let isAway = true;
  const { ways, whole, attempts } = store({
    fail: (number) => (isAway && number === 5 ? new PutFailure(0) : undefined),
  });
  await expect(send(ways).sent).rejects.toMatchObject({ status: 0 });
  const before = Object.fromEntries(attempts);
  isAway = false;
  const { sent, onBegun } = send(ways);
  await sent;
  expect(whole().equals(bytes)).toBe(true);
  expect(onBegun.mock.calls[0]?.[1]).toBeGreaterThanOrEqual(4 * PART_BYTES);
  for (const number of [1, 2, 3, 4]) expect(attempts.get(number)).toBe(before[number]);
});

test("parts the store has lost are sent again, and not without end", async () => {
  const lost = store();
  const complete = vi.fn(lost.ways.complete);
  complete.mockImplementationOnce(async () => {
    lost.parts.delete(3);
    throw new DeskFailure(409, "upload_incomplete");
  });
  await send({ ...lost.ways, complete }).sent;
  expect(lost.attempts.get(3)).toBe(2);
  expect(lost.attempts.get(1)).toBe(1);

  const never = vi.fn(async () => {
    throw new DeskFailure(409, "upload_incomplete");
  });
  await expect(send({ ...store().ways, complete: never }).sent).rejects.toMatchObject({ code: "upload_incomplete" });
  expect(never).toHaveBeenCalledTimes(3);
});

test("a refusal of the desk is not tried again, and stops the parts on their way", async () => {
  const { ways, attempts } = store();
  const sign: PartsWays["sign"] = async (id, part, signal) => {
    if (part.number === 1) throw new DeskFailure(403, "not_allowed");
    return ways.sign(id, part, signal);
  };
  await expect(send({ ...ways, sign }).sent).rejects.toMatchObject({ code: "not_allowed" });
  expect(attempts.get(1)).toBeUndefined();
});

test("a cancelled sending ends with the reason of the cancel", async () => {
  const cancel = new AbortController();
  const { ways } = store({
    fail: (number) => {
      if (number === 2) cancel.abort(new Error("cancelled"));
      return number === 2 ? new PutFailure(0) : undefined;
    },
  });
  await expect(send(ways, cancel.signal).sent).rejects.toThrow("cancelled");
});
