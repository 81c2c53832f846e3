import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
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

async function submitted(count = 3) {
  const officer = await newUser();
  const applicant = await newApplicant(officer);
  return newBatch(
    officer,
    applicant,
    Array.from({ length: count }, () => ({})),
  );
}
const send = (batchId: string, attempt = 1) => runDeskJob("desk.send-batch", { batchId }, attempt);
const reread = (id: string) => prisma.batch.findUniqueOrThrow({ where: { id }, include: { documents: true } });
const sentOf = (batch: { documents: { id: string }[] }) =>
  fake.files.filter(({ documentId }) => batch.documents.some(({ id }) => documentId.startsWith(id)));

test("a batch is handed over whole, with addresses Atlas can fetch the files from", async () => {
  const batch = await submitted();
  await send(batch.id);
  const after = await reread(batch.id);
  expect(after.state).toBe("PROCESSING");
  expect(after.atlasBatchIds).toHaveLength(1);
  expect(
    sentOf(batch)
      .map(({ documentId }) => documentId)
      .sort(),
  ).toEqual(batch.documents.map(({ id }) => `${id}-1`).sort());
  for (const { fileUrl } of sentOf(batch)) expect((await fetch(fileUrl)).status).toBe(200);
});

test.each(["drop the reply", "drop the request", 503, 429] as const)(
  "after the trouble %s the batch says so, and the next try sends each document once",
  async (trouble) => {
    const batch = await submitted();
    fake.goWrong("/multiupload", trouble);
    await expect(send(batch.id)).rejects.toThrow("Atlas");
    const troubled = await reread(batch.id);
    expect(troubled.trouble).toBe("atlasAway");
    expect(troubled.state).toBe("SUBMITTED");
    await send(batch.id, 2);
    const after = await reread(batch.id);
    expect(after).toMatchObject({ state: "PROCESSING", trouble: null });
    expect(sentOf(batch)).toHaveLength(3);
    const uuids = new Set(sentOf(batch).map(({ fileUuid }) => fileUuid));
    expect(after.documents.every(({ fileUuid }) => fileUuid !== null && uuids.has(fileUuid))).toBe(true);
  },
);

test("a token revoked early is renewed once and the batch goes through", async () => {
  const batch = await submitted(1);
  await send(batch.id);
  const issued = fake.tokensIssued;
  fake.revokeToken();
  const next = await submitted(1);
  await send(next.id);
  expect(fake.tokensIssued).toBe(issued + 1);
  expect(sentOf(next)).toHaveLength(1);
});

test("what Atlas refuses for good ends the batch with the reason", async () => {
  const batch = await submitted(1);
  fake.goWrong("/multiupload", 400);
  await send(batch.id);
  const after = await reread(batch.id);
  expect(after.state).toBe("FAILED");
  expect(after.documents[0]?.errorCode).toBe("ATLAS_REFUSED");
});

test("no presigned address reaches the audit, the events or the trouble shown", async () => {
  const batch = await submitted(1);
  fake.goWrong("/multiupload", "drop the reply");
  await expect(send(batch.id)).rejects.toThrow();
  const rows = [await reread(batch.id), await prisma.auditEvent.findMany({ where: { batchId: batch.id } })];
  await send(batch.id, 2);
  rows.push(await prisma.auditEvent.findMany({ where: { batchId: batch.id } }));
  const seen = JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value));
  expect(seen).toContain("batch.sent");
  expect(seen).not.toContain("X-Amz-Signature");
});

test("a batch submitted before its flow is open waits, says why, and is sent by the opening", async () => {
  const officer = await newUser();
  const applicant = await newApplicant(officer, {}, { state: "OPENING" });
  const batch = await newBatch(officer, applicant);
  await send(batch.id);
  expect(sentOf(batch)).toEqual([]);
  fake.goWrong("/flow/init", 503);
  await expect(runDeskJob("desk.open-flow", { flowId: applicant.flowId })).rejects.toThrow("Atlas");
  expect((await reread(batch.id)).trouble).toBe("atlasAway");
  await runDeskJob("desk.open-flow", { flowId: applicant.flowId }, 2);
  const jobs = await prisma.$queryRaw`
    select 1 from graphile_worker.jobs where task_identifier = 'desk.send-batch' and key = ${`desk.send-batch:${batch.id}`}`;
  expect(jobs).toHaveLength(1);
  await send(batch.id);
  expect(await reread(batch.id)).toMatchObject({ state: "PROCESSING", trouble: null });
});
