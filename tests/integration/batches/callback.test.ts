import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { issueCallbackToken } from "@/lib/atlas/callback-auth";
import { resendDocuments } from "@/lib/batches/resend-documents";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newUser } from "@/prisma/seed/build/people";
import { AtlasFake } from "@/tests/support/atlas-fake";
import { askToken, callbackToken, deliver, deliverBytes, takeCallbacks } from "@/tests/support/callbacks";
import { runDeskJob } from "@/tests/support/run-desk-job";

const fake = new AtlasFake();
beforeAll(async () => {
  takeCallbacks();
  process.env.ATLAS_BASE_URL = await fake.start();
});
afterEach(() => {
  fake.beforeReply = async () => undefined;
});
afterAll(() => fake.close());

async function submitted(count = 2) {
  const officer = await newUser();
  const documents = Array.from({ length: count }, () => ({}));
  const batch = await newBatch(officer, await newApplicant(officer), documents);
  return { officer, batch, ids: batch.documents.map(({ id }) => `${id}-1`) };
}
const send = (batchId: string, attempt = 1) => runDeskJob("desk.send-batch", { batchId }, attempt);
const collect = (batchId: string) => runDeskJob("desk.collect-results", { batchId });
const reread = (id: string) =>
  prisma.batch.findUniqueOrThrow({ where: { id }, include: { documents: { orderBy: { id: "asc" } } } });

const fields = { document_type: "PAN", pan_number: { value: "ABCPR1234K", confidence_score: 0.99 } };
const itemsOf = ([first, ...others]: string[]) => [
  { document_id: first, file_data: fields },
  ...others.map((document_id) => ({ document_id, error_code: "FETCH_TIMEOUT", error_message: "It did not arrive" })),
];
const resultsOf = (ids: string[]) => ({ flow_id: "any", flow_params: {}, data: itemsOf(ids) });

/** What the auditor sees of a batch's end: one line a document, one for the batch. */
async function ends(batchId: string): Promise<string[]> {
  const events = await prisma.auditEvent.findMany({ where: { batchId }, orderBy: { id: "asc" } });
  return events
    .map(({ type }) => type)
    .filter((type) => /^document|completed/.test(type))
    .sort();
}
const endedOnce = ["batch.completed", "document.failed", "document.read"];

/** What the auditor sees of a batch's sending: how many documents Atlas took, each time the desk learned of some. */
async function sendings(batchId: string): Promise<unknown[]> {
  const events = await prisma.auditEvent.findMany({ where: { batchId, type: "batch.sent" }, orderBy: { id: "asc" } });
  return events.map(({ data }) => (data as { documentCount: number }).documentCount);
}

test("results that come by callback alone complete a batch", async () => {
  const { batch, ids } = await submitted();
  await send(batch.id);
  expect((await deliver(resultsOf(ids))).status).toBe(204);
  const after = await reread(batch.id);
  expect(after.state).toBe("COMPLETED");
  expect(after.documents.find(({ state }) => state === "DONE")).toMatchObject({ documentType: "PAN", extract: fields });
  expect(after.documents.find(({ state }) => state === "FAILED")).toMatchObject({
    errorCode: "FETCH_TIMEOUT",
    errorMessage: "It did not arrive",
  });
  expect(await ends(batch.id)).toEqual(endedOnce);
});

test("callbacks and polling at once, and their repeats, end a document once", async () => {
  const { batch, ids } = await submitted();
  await send(batch.id);
  const [first = "", second = ""] = ids;
  fake.finish(first, "PROCESSING_SUCCESS", { file_data: fields });
  fake.finish(second, "FAILED", { error_code: "FETCH_TIMEOUT" });
  await Promise.all([deliver(resultsOf(ids)), collect(batch.id), deliver(resultsOf(ids))]);
  const after = await reread(batch.id);
  await collect(batch.id);
  expect((await deliver(resultsOf(ids))).status).toBe(204);
  expect(await reread(batch.id)).toEqual(after);
  expect(await ends(batch.id)).toEqual(endedOnce);
});

test("polling goes on for what a callback left out", async () => {
  const { batch, ids } = await submitted();
  await send(batch.id);
  const [first = "", second = ""] = ids;
  await deliver(resultsOf([first]));
  expect((await reread(batch.id)).state).toBe("PROCESSING");
  fake.finish(second, "FAILED", { error_code: "FETCH_TIMEOUT" });
  await collect(batch.id);
  expect(await ends(batch.id)).toEqual(endedOnce);
});

test("a callback that comes before the reply of multiupload is not lost", async () => {
  const { batch, ids } = await submitted();
  fake.beforeReply = async (path) => {
    if (path.endsWith("/multiupload")) expect((await deliver(resultsOf(ids))).status).toBe(204);
  };
  await send(batch.id);
  const after = await reread(batch.id);
  expect(after.state).toBe("COMPLETED");
  expect(after.documents.map(({ state }) => state).sort()).toEqual(["DONE", "FAILED"]);
  expect(after.documents.every(({ fileUuid }) => fileUuid)).toBe(true);
  expect(after.atlasBatchIds).toHaveLength(1);
  expect(await ends(batch.id)).toEqual(endedOnce);
  expect(await sendings(batch.id)).toEqual([2]);
});

test.each(["before that is noticed", "after that"])(
  "a batch whose reply was lost and which a callback ends %s is marked as sent, once",
  async (when) => {
    const { batch, ids } = await submitted();
    fake.goWrong("/multiupload", "drop the reply");
    const isBefore = when === "before that is noticed";
    if (isBefore)
      fake.beforeReply = async (path) => void (path.endsWith("/multiupload") && (await deliver(resultsOf(ids))));
    await expect(send(batch.id)).rejects.toThrow("Atlas");
    if (!isBefore) await deliver(resultsOf(ids));
    const after = await reread(batch.id);
    expect(after).toMatchObject({ state: "COMPLETED", sentAt: expect.any(Date), trouble: null });
    await send(batch.id, 2);
    await deliver(resultsOf(ids));
    expect(await reread(batch.id)).toEqual(after);
    expect([await sendings(batch.id), await ends(batch.id)]).toEqual([[2], endedOnce]);
  },
);

test("a document sent again while the reply for another is lost sends that other one no second time", async () => {
  const { officer, batch, ids } = await submitted();
  const [first = "", second = ""] = ids;
  fake.goWrong("/multiupload", "drop the reply");
  await expect(send(batch.id)).rejects.toThrow("Atlas");
  await deliver({ data: [{ document_id: first, error_code: "FETCH_TIMEOUT" }] });
  await resendDocuments(officer, batch.id, { documentIds: [] });
  await send(batch.id); // the queue counts attempts anew for a job that is asked for again
  const again = first.replace(/1$/, "2");
  const sent = fake.files.map(({ documentId }) => documentId).filter((id) => [first, second, again].includes(id));
  expect(sent.sort()).toEqual([first, second, again].sort());
  expect((await reread(batch.id)).state).toBe("PROCESSING");
  expect(await sendings(batch.id)).toEqual([1, 1, 1]);
});

test("a callback for part of a batch whose reply was lost stands, and only the rest is asked about", async () => {
  const { batch, ids } = await submitted();
  const [first = "", second = ""] = ids;
  fake.goWrong("/multiupload", "drop the reply");
  await expect(send(batch.id)).rejects.toThrow("Atlas");
  await deliver(resultsOf([first]));
  await send(batch.id, 2);
  const after = await reread(batch.id);
  expect(after.documents.map(({ state }) => state).sort()).toEqual(["DONE", "PROCESSING"]);
  expect(fake.files.filter(({ documentId }) => ids.includes(documentId))).toHaveLength(2);
  fake.finish(second, "FAILED", { error_code: "FETCH_TIMEOUT" });
  await collect(batch.id);
  expect(await ends(batch.id)).toEqual(endedOnce);
  expect(await sendings(batch.id)).toEqual([1, 1]);
});

test("documents nobody knows, other sendings and results without an end are taken and change nothing", async () => {
  const { batch, ids } = await submitted(1);
  await send(batch.id);
  const before = await reread(batch.id);
  const { id = "" } = batch.documents[0] ?? {};
  const strange = ["doc_1", "", "cmunknown-1", id, `${id}-2`, `${id}-01234567890`, "\0-1"];
  for (const body of [
    resultsOf(strange),
    { data: [] },
    [],
    { data: [{ document_id: ids[0] }] },
    { data: [null, 7, "x"] },
  ])
    expect((await deliver(body)).status).toBe(204);
  expect(await reread(batch.id)).toEqual(before);
});

test("text that cannot be stored, and keys of every kind, are taken all the same", async () => {
  const { batch, ids } = await submitted(1);
  await send(batch.id);
  const file_data = {
    document_type: "PAN",
    name: { value: "A\0B \ud800", confidence_score: 1 },
    ["__proto__"]: { x: 1 },
  };
  expect((await deliver({ data: [{ document_id: ids[0], file_data, error_message: "\0" }] })).status).toBe(204);
  const [document] = (await reread(batch.id)).documents;
  expect(document).toMatchObject({ state: "DONE", extract: { name: { value: "A\uFFFDB \uFFFD" } } });
});

test.each<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["no JSON", "<xml/>"],
  ["half of it", '{"data": ['],
  ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
  ["JSON without results", '{"message": "hello"}'],
  ["a number", "7"],
  ["JSON nested past bearing", "[".repeat(50_000) + "]".repeat(50_000)],
  ["more than is taken", " ".repeat(10 * 1024 * 1024 + 1)],
])("a body that holds %s is refused as wrong", async (_, body) => {
  expect((await deliverBytes(body, { token: await callbackToken() })).status).toBe(400);
});

test("no body whatever leads to a failure of ours", async () => {
  const token = await callbackToken();
  const { batch, ids } = await submitted(1);
  await send(batch.id);
  const item = fc.record({
    document_id: fc.constantFrom(...ids),
    file_data: fc.jsonValue(),
    error_code: fc.jsonValue(),
  });
  const body = fc.oneof(
    fc.json(),
    fc.array(item).map((data) => JSON.stringify({ data })),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      await prisma.document.updateMany({ where: { batchId: batch.id }, data: { state: "PROCESSING" } });
      expect((await deliverBytes(text, { token })).status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["that was sent", []],
  ["whose reply was lost", ["drop the reply"]],
] as const)("a page image that cannot be fetched leaves a document %s to polling, now", async (_, troubles) => {
  const { batch, ids } = await submitted(1);
  fake.goWrong("/multiupload", ...troubles);
  await Promise.allSettled([send(batch.id)]);
  const pages = [{ page: 1, width: 10, height: 10, image_url: "http://127.0.0.1:9/page.jpg" }];
  expect((await deliver({ data: [{ document_id: ids[0], file_data: fields, pages }] })).status).toBe(204);
  expect((await reread(batch.id)).documents[0]?.state).toBe("PROCESSING");
  const { rows } = await pool().query(
    "select run_at <= now() as due from graphile_worker._private_jobs where key = $1",
    [`desk.collect-results:${batch.id}`],
  );
  expect(rows).toEqual([{ due: true }]);
});

test("a new flow tells Atlas where results are to be delivered", async () => {
  const officer = await newUser();
  const applicant = await newApplicant(officer, {}, { state: "OPENING" });
  await runDeskJob("desk.open-flow", { flowId: applicant.flowId });
  expect(fake.flowInits.at(-1)).toMatchObject({
    callback_url: "https://desk.example.com/api/atlas/callback",
    auth_token_url: "https://desk.example.com/api/atlas/token",
  });
});

test("a token is given for the right credentials alone, and a callback is taken with such a token alone", async () => {
  const given = await askToken();
  expect(given.status).toBe(200);
  expect(await given.json()).toEqual({ access_token: expect.any(String), expires_in: 600 });
  const { ATLAS_CALLBACK_CLIENT_ID: id = "", ATLAS_CALLBACK_CLIENT_SECRET: secret = "" } = process.env;
  expect((await askToken({ "client-id": id, "client-secret": `${secret}x` })).status).toBe(401);
  expect((await askToken({ "client-id": `${id}x`, "client-secret": secret })).status).toBe(401);
  expect((await askToken({ "client-id": id })).status).toBe(400);
  const right = new Headers({ "client-id": id, "client-secret": secret });
  const old = (await issueCallbackToken(right, Date.now() - 601_000)).access_token;
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${old.split(".")[1]}.`;
  for (const token of ["", "x", old, unsigned])
    expect((await deliverBytes('{"data": []}', { token })).status).toBe(401);
  expect((await deliverBytes('{"data": []}', {})).status).toBe(401);
});
