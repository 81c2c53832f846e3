import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { flowBody } from "@/tests/support/engine-client";
import { type FileServer, startFileServer } from "@/tests/support/file-server";
import { startWorkerProcess, type WorkerProcess } from "@/tests/support/worker-process";

const entry = "tests/support/quick-worker.ts";
let server: FileServer | undefined;
let worker: WorkerProcess | undefined;
afterEach(async () => {
  if (worker?.child.exitCode === null && worker.child.signalCode === null) await worker.stop("SIGKILL");
  await server?.close();
});

async function acceptedFile(path: string): Promise<string> {
  server = await startFileServer({ "/file": `content ${randomUUID()}` });
  const tenantId = await provisionTenant({ name: "t", clientId: randomUUID(), clientSecret: randomUUID() });
  const flow = await createFlow(tenantId, flowBody());
  const file = { fileUrl: `${server.url}${path}?sig=SECRETSIGNATURE`, documentId: "1" };
  const accepted = await acceptFiles(tenantId, { flowId: flow.flowId, files: [file] });
  return accepted?.fileUuids[0] ?? "";
}
const statusOf = async (uuid: string) => (await prisma.engineFile.findUniqueOrThrow({ where: { uuid } })).status;
const allowed = () => ({ ENGINE_FETCH_ALLOW: new URL(server?.url ?? "").host });

test("SIGTERM lets a running file end, then the process ends with code 0", async () => {
  const uuid = await acceptedFile("/file");
  worker = await startWorkerProcess(entry, { ...allowed(), TEST_READ_TIME: "1500" });
  await expect.poll(() => statusOf(uuid)).toBe("PROCESSING");
  expect(await worker.stop("SIGTERM")).toBe(0);
  expect(await statusOf(uuid)).toBe("PROCESSING_SUCCESS");
});

test("a file that takes longer is interrupted and due at once, as a second attempt", async () => {
  const uuid = await acceptedFile("/file");
  worker = await startWorkerProcess(entry, { ...allowed(), TEST_READ_TIME: "600000" });
  await expect.poll(() => statusOf(uuid)).toBe("PROCESSING");
  expect(await worker.stop("SIGTERM")).toBe(0);
  const { rows } = await pool().query(
    "select attempts, locked_by, run_at <= now() as due from graphile_worker._private_jobs where key = $1",
    [`engine.process-file:${uuid}`],
  );
  expect(rows, worker.output()).toEqual([{ attempts: 1, locked_by: null, due: true }]);
});

test("a worker ends itself when its launcher is gone", async () => {
  worker = await startWorkerProcess(entry, { ENGINE_FETCH_ALLOW: "" });
  worker.child.disconnect();
  await expect.poll(() => worker?.child.exitCode, { timeout: 15_000 }).toBe(0);
});

test("what a worker logs holds no URL of a file, whether it was fetched or not", async () => {
  const uuid = await acceptedFile("/missing");
  worker = await startWorkerProcess(entry, { ...allowed(), LOG_LEVEL: "trace" });
  await expect.poll(() => statusOf(uuid)).toBe("FAILED");
  expect(await worker.stop("SIGTERM")).toBe(0);
  expect(worker.output()).toContain("job done");
  expect(worker.output()).not.toMatch(/SECRETSIGNATURE|\/missing/);
});
