import { expect, test } from "vitest";
import {
  isUnsent,
  PARALLEL_UPLOADS,
  startable,
  type UploadAction,
  type UploadItem,
  unfinishedItem,
  uploadQueue,
  uploadTotals,
  waitingItem,
} from "@/app/(officer)/applicants/[applicantId]/upload/_components/upload-queue";
import { MAX_DOCUMENTS_PER_BATCH } from "@/lib/batches/limits";

const run = (...actions: UploadAction[]): UploadItem[] => actions.reduce(uploadQueue, []);
const added = (...keys: string[]): UploadAction => ({
  type: "added",
  files: keys.map((key) => ({ key, fileName: `${key}.png`, byteSize: 100, mode: "UPLOAD" })),
});
const checked = (key: string, sha256 = key): UploadAction => ({
  type: "checked",
  key,
  contentType: "image/png",
  sha256,
});
const uploadedAs = (key: string, documentId: string): UploadAction => ({ type: "uploaded", key, documentId });

test("a file goes from checking over queued and sending to uploaded", () => {
  const steps: UploadAction[] = [
    added("a"),
    checked("a"),
    { type: "started", key: "a" },
    { type: "uploaded", key: "a", documentId: "d1" },
  ];
  const phases = steps.map((_, index) => run(...steps.slice(0, index + 1))[0]?.phase);
  expect(phases).toEqual(["checking", "queued", "sending", "uploaded"]);
});

test("a second file with the same content is refused and names the first", () => {
  const queue = run(added("a", "b"), checked("a", "same"), checked("b", "same"));
  expect(queue.map(({ phase }) => phase)).toEqual(["queued", "refused"]);
  expect(queue[1]?.note).toEqual({ key: "twin", args: { file: "a.png" } });
});

test("once the first of two equal files is removed, the content may be added again", () => {
  const queue = run(
    added("a"),
    checked("a", "same"),
    { type: "removed", keys: ["a"] },
    added("b"),
    checked("b", "same"),
  );
  expect(queue.map(({ phase }) => phase)).toEqual(["queued"]);
});

test("never more than the limit are sent at once, in list order", () => {
  const keys = ["a", "b", "c", "d", "e"];
  const queued = run(added(...keys), ...keys.map((key) => checked(key)));
  expect(startable(queued).map(({ key }) => key)).toEqual(keys.slice(0, PARALLEL_UPLOADS));
  const busy = uploadQueue(queued, { type: "started", key: "a" });
  expect(startable(busy).map(({ key }) => key)).toEqual(["b", "c"]);
});

test("what exceeds one batch is refused with the limit", () => {
  const keys = Array.from({ length: MAX_DOCUMENTS_PER_BATCH + 2 }, (_, index) => `k${index}`);
  const refused = run(added(...keys)).filter(({ phase }) => phase === "refused");
  expect(refused.map(({ key }) => key)).toEqual(keys.slice(-2));
  expect(refused[0]?.note).toEqual({ key: "tooMany", args: { most: MAX_DOCUMENTS_PER_BATCH } });
});

test("a retry counts the tries and starts its progress over", () => {
  const [item] = run(
    added("a"),
    checked("a"),
    { type: "started", key: "a" },
    { type: "progressed", key: "a", sentBytes: 60 },
    { type: "delayed", key: "a" },
    { type: "requeued", key: "a" },
    { type: "started", key: "a" },
  );
  expect(item).toMatchObject({ phase: "sending", attempt: 2, sentBytes: 0 });
});

test("progress that arrives after a cancel changes nothing", () => {
  const cancelled = run(
    added("a"),
    checked("a"),
    { type: "started", key: "a" },
    { type: "failed", key: "a", note: { key: "cancelled" } },
  );
  expect(uploadQueue(cancelled, { type: "progressed", key: "a", sentBytes: 90 })).toEqual(cancelled);
});

test("an action for a removed file changes nothing", () => {
  const queue = run(added("a"));
  expect(uploadQueue(queue, { type: "uploaded", key: "gone", documentId: "d" })).toEqual(queue);
});

test("totals leave refused and failed files out", () => {
  const queue = run(
    added("a", "b", "c"),
    checked("a"),
    checked("b"),
    { type: "started", key: "a" },
    { type: "uploaded", key: "a", documentId: "d1" },
    { type: "refused", key: "c", note: { key: "empty" } },
  );
  expect(uploadTotals(queue)).toEqual({ total: 2, uploaded: 1, unfinished: 1, remainingBytes: 100, share: 0.5 });
});

test("a file whose content already waits on the server is refused once the server answers the same document", () => {
  const waiting = waitingItem({
    id: "d1",
    fileName: "earlier.png",
    contentType: "image/png",
    byteSize: 100,
    submissionMode: "CAMERA",
    createdAt: new Date(0),
  });
  const queue = [added("a"), checked("a"), { type: "started", key: "a" } as const, uploadedAs("a", "d1")].reduce(
    uploadQueue,
    [waiting],
  );
  expect(queue.map(({ phase }) => phase)).toEqual(["uploaded", "refused"]);
  expect(queue[1]?.note).toEqual({ key: "twin", args: { file: "earlier.png" } });
});

test("a file sent in before waits for a person, and goes on once they insist", () => {
  const earlier = { place: "other", documentId: "d0" } as const;
  const known = run(added("a"), checked("a"), { type: "started", key: "a" }, { type: "known", key: "a", earlier });
  expect(known[0]).toMatchObject({ phase: "known", earlier, knowingly: false });
  expect(startable(known)).toEqual([]);
  expect(uploadTotals(known).total).toBe(0);
  const insisted = uploadQueue(known, { type: "insisted", key: "a" });
  expect(insisted[0]).toMatchObject({ phase: "queued", earlier: null, knowingly: true, attempt: 0 });
});

const cutOff = unfinishedItem({
  ...{ id: "d1", fileName: "statement.pdf", contentType: "application/pdf", submissionMode: "UPLOAD" },
  ...{ byteSize: 1000, sha256: "same", sentBytes: 600 },
});

test("a cut-off file waits, is no part of the batch, and goes on where its bytes are found", () => {
  expect(startable([cutOff])).toEqual([]);
  expect(uploadTotals([cutOff]).total).toBe(0);
  const [found] = uploadQueue([cutOff], { type: "restarted", key: "d1" });
  expect(found).toMatchObject({ phase: "queued", sha256: "same" });
});

test("a cut-off file that is picked again takes the place of its unfinished upload", () => {
  const queue = [added("a"), checked("a", "same")].reduce(uploadQueue, [cutOff]);
  expect(queue.map(({ key, phase }) => [key, phase])).toEqual([["a", "queued"]]);
  const other = [added("a"), checked("a", "different")].reduce(uploadQueue, [cutOff]);
  expect(other.map(({ phase }) => phase)).toEqual(["paused", "queued"]);
});

test("a person who starts a file again has all tries before them", () => {
  const failed = run(
    added("a"),
    checked("a"),
    { type: "started", key: "a" },
    { type: "failed", key: "a", note: { key: "noAnswer" } },
  );
  expect(uploadQueue(failed, { type: "restarted", key: "a" })[0]).toMatchObject({ phase: "queued", attempt: 0 });
});

test("what would be lost with the page is all that is neither in the store nor refused", () => {
  const of = (phase: UploadItem["phase"]) => isUnsent({ ...cutOff, phase });
  expect((["checking", "queued", "sending", "retrying", "known", "failed"] as const).every(of)).toBe(true);
  expect((["uploaded", "refused", "paused"] as const).some(of)).toBe(false);
});
