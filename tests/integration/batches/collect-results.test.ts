import { afterAll, beforeAll, expect, test } from "vitest";
import { resendDocuments } from "@/lib/batches/resend-documents";
import { prisma } from "@/lib/db/client";
import { getDocument } from "@/lib/documents/get-document";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newUser } from "@/prisma/seed/build/people";
import { AtlasFake } from "@/tests/support/atlas-fake";
import { runDeskJob } from "@/tests/support/run-desk-job";

const fake = new AtlasFake();
beforeAll(async () => {
  process.env.ATLAS_BASE_URL = await fake.start();
});
afterAll(() => fake.close());

async function sent(count = 2) {
  const officer = await newUser();
  const batch = await newBatch(
    officer,
    await newApplicant(officer),
    Array.from({ length: count }, () => ({})),
  );
  await runDeskJob("desk.send-batch", { batchId: batch.id });
  return { officer, batch, ids: batch.documents.map(({ id }) => id) };
}
const collect = (batchId: string) => runDeskJob("desk.collect-results", { batchId });
const reread = (id: string) => prisma.batch.findUniqueOrThrow({ where: { id }, include: { documents: true } });
const pan = { file_data: { document_type: "PAN", pan_number: { value: "ABCPR1234K", confidence_score: 0.99 } } };

test("results collected twice at once are applied once, and one read document completes the batch", async () => {
  const { batch, ids } = await sent();
  fake.finish(`${ids[0]}-1`, "PROCESSING_SUCCESS", pan);
  fake.finish(`${ids[1]}-1`, "FAILED", null);
  await Promise.all([collect(batch.id), collect(batch.id)]);
  await collect(batch.id);
  expect((await reread(batch.id)).state).toBe("COMPLETED");
  const types = (await prisma.auditEvent.findMany({ where: { batchId: batch.id } })).map(({ type }) => type);
  for (const type of ["document.read", "document.failed", "batch.completed"])
    expect(
      types.filter((one) => one === type),
      type,
    ).toHaveLength(1);
});

test("a status nobody knows is not an end", async () => {
  const { batch, ids } = await sent(1);
  fake.finish(`${ids[0]}-1`, "BEING_PONDERED", pan);
  await collect(batch.id);
  expect((await reread(batch.id)).documents[0]?.state).toBe("PROCESSING");
});

test("a batch of which nothing was read has failed", async () => {
  const { batch, ids } = await sent(1);
  fake.finish(`${ids[0]}-1`, "PROCESSING_SUCCESS", { error_code: "UNRECOGNISED" });
  await collect(batch.id);
  const after = await reread(batch.id);
  expect(after.state).toBe("FAILED");
  expect(after.documents[0]).toMatchObject({ state: "DONE", errorCode: "UNRECOGNISED" });
});

test("what is wrong with a picture is a note on a document that was read, and the advice on one that was not", async () => {
  const { batch, ids, officer } = await sent();
  const [readId = "", unreadId = ""] = ids;
  fake.finish(`${readId}-1`, "PROCESSING_SUCCESS", { ...pan, quality: [{ code: "BLACK_AND_WHITE", page: 1 }] });
  fake.finish(`${unreadId}-1`, "PROCESSING_SUCCESS", {
    ...{ error_code: "UNRECOGNISED", error_message: "No known type: the picture is blurred" },
    quality: [{ code: "BLURRED", page: 1 }],
  });
  await collect(batch.id);
  expect(await getDocument(officer, readId)).toMatchObject({
    problem: null,
    pictureNotes: ["This is a black-and-white copy. Ask for the original, which is in colour."],
  });
  expect(await getDocument(officer, unreadId)).toMatchObject({
    problem: { code: "UNRECOGNISED", advice: expect.stringMatching(/^The picture is blurred\. Photograph it again/) },
    pictureNotes: [],
  });
});

test("trouble at Atlas is shown while results are awaited, and cleared afterwards", async () => {
  const { batch } = await sent(1);
  fake.goWrong("/status", 500, 500, 500); // a read is tried three times
  await collect(batch.id);
  expect((await reread(batch.id)).trouble).toBe("atlasAway");
  await collect(batch.id);
  expect((await reread(batch.id)).trouble).toBeNull();
});

test("a document without a result for a day is given up", async () => {
  const { batch, ids } = await sent(1);
  const submittedAt = new Date(Date.now() - 24 * 3600_000 - 1000);
  await prisma.document.update({ where: { id: ids[0] }, data: { submittedAt } });
  await collect(batch.id);
  expect((await reread(batch.id)).documents[0]).toMatchObject({ state: "FAILED", errorCode: "TIMED_OUT" });
});

test("a resend is a new sending once, another branch's is refused, and a late result of the first changes nothing", async () => {
  const { batch, ids, officer } = await sent(1);
  fake.finish(`${ids[0]}-1`, "FAILED", null);
  await collect(batch.id);
  await expect(resendDocuments(await newUser(), batch.id, { documentIds: [] })).rejects.toMatchObject({
    code: "not_found",
  });
  const twice = await Promise.allSettled([1, 2].map(() => resendDocuments(officer, batch.id, { documentIds: [] })));
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await runDeskJob("desk.send-batch", { batchId: batch.id });
  expect(fake.files.filter(({ documentId }) => documentId === `${ids[0]}-2`)).toHaveLength(1);
  fake.finish(`${ids[0]}-1`, "PROCESSING_SUCCESS", pan);
  await collect(batch.id);
  expect((await reread(batch.id)).documents[0]).toMatchObject({ state: "PROCESSING", attempt: 2, extract: null });
});
