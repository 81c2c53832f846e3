import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { flowBody } from "@/tests/support/engine-client";
import { type FileServer, startFileServer } from "@/tests/support/file-server";
import { type Receiver, startReceiver } from "@/tests/support/receiver";
import { startWorkerProcess, type WorkerProcess } from "@/tests/support/worker-process";

const entry = "tests/support/quick-worker.ts";
let files: FileServer;
let receiver: Receiver;
let tenantId: string;
let worker: WorkerProcess | undefined;

beforeAll(async () => {
  files = await startFileServer(
    Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`/${index}`, `file ${index}`])),
  );
  receiver = await startReceiver();
  tenantId = await provisionTenant({ name: "A lender", clientId: randomUUID(), clientSecret: randomUUID() });
});
afterEach(async () => {
  await worker?.stop("SIGTERM");
});
afterAll(() => Promise.all([files.close(), receiver.close()]));

/** Takes one file of a flow of its own, whose results go to the receiver. @returns the flow's id */
async function take(number: number): Promise<string> {
  const { flowId } = await createFlow(tenantId, flowBody({ callback_url: `${receiver.url}/callback` }));
  await acceptFiles(tenantId, { flowId, files: [{ documentId: "doc_1", fileUrl: `${files.url}/${number}` }] });
  return flowId;
}

const startWorker = () =>
  startWorkerProcess(entry, {
    ENGINE_FETCH_ALLOW: [files.url, receiver.url].map((url) => new URL(url).host).join(","),
  });

test("a worker sends what it has read, signed, and writes it down", async () => {
  const flowId = await take(0);
  worker = await startWorker();
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1);
  expect(receiver.received[0]?.headers["webhook-signature"]).toMatch(/^v1,/);
  expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({
    flow_id: flowId,
    data: [{ document_id: "doc_1" }],
  });
  const delivery = () => prisma.engineDelivery.findFirst({ where: { flowId }, include: { attempts: true } });
  await expect
    .poll(delivery)
    .toMatchObject({ state: "DELIVERED", attempts: [{ number: 1, status: 200, errorCode: null }] });
});

test("receivers that never answer keep no page waiting, and have none read again", { timeout: 60_000 }, async () => {
  receiver.answer = () => undefined;
  receiver.received.length = 0;
  const flows = await Promise.all(Array.from({ length: 8 }, (_, index) => take(1 + index)));
  worker = await startWorker();
  // All hands that send are held by silent receivers…
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(4);
  // …and what comes now is read nevertheless, long before any of them gives up.
  const late = await Promise.all(Array.from({ length: 8 }, (_, index) => take(10 + index)));
  const unread = () =>
    prisma.engineFile.count({ where: { flowId: { in: [...flows, ...late] }, status: { not: "PROCESSING_SUCCESS" } } });
  await expect.poll(unread, { timeout: 9_000 }).toBe(0);
  expect([...files.hits.values()].every((hits) => hits === 1)).toBe(true);
});
