import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import type { Post } from "@/lib/engine/adapters/safe-post";
import { deliver } from "@/lib/engine/callbacks/deliver";
import { type ProcessFilePorts, processFile } from "@/lib/engine/pipeline/process-file";
import { SLOW_FOR } from "@/lib/engine/sandbox/forced-outcome";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { flowBody } from "@/tests/support/engine-client";

let fetches = 0;
const ports: ProcessFilePorts = {
  takePassword: async () => undefined,
  fetchFile: async () => {
    fetches += 1;
    return Buffer.from(randomUUID());
  },
  reader: {
    read: async () => ({
      outcome: "read",
      documentType: "PAN",
      fileData: { document_type: "PAN" },
      pages: [],
      masked: false,
      timings: {},
    }),
    close: async () => {},
  },
};

const newTenant = (sandbox: boolean) =>
  provisionTenant({ name: "An integrator", clientId: randomUUID(), clientSecret: randomUUID(), sandbox });

let sandbox: string;
let ordinary: string;
beforeAll(async () => {
  [sandbox, ordinary] = await Promise.all([newTenant(true), newTenant(false)]);
});

const attempt = { attempt: 1, maxAttempts: 6, signal: new AbortController().signal };
const rowOf = (uuid: string) => prisma.engineFile.findUniqueOrThrow({ where: { uuid } });

/** Takes and processes one document. @returns its uuid, and how often its address was fetched */
async function run(tenantId: string, documentId: string) {
  const { flowId } = await createFlow(tenantId, flowBody({ callback_url: "https://los.example.com/callback" }));
  const files = [{ documentId, fileUrl: "https://files.example.com/a" }];
  const uuid = (await acceptFiles(tenantId, { flowId, files }))?.fileUuids[0] ?? "";
  fetches = 0;
  await processFile(uuid, ports, attempt);
  return { uuid, flowId, fetches };
}

describe("a sandbox tenant forces", () => {
  test.each([
    ["sandbox-fetch-failed-1", { status: "FAILED", errorCode: "FETCH_NOT_FOUND" }],
    ["sandbox-unrecognised-1", { status: "PROCESSING_SUCCESS", errorCode: "UNRECOGNISED" }],
    ["sandbox-invalid-1", { status: "PROCESSING_SUCCESS", errorCode: "INVALID_DOC" }],
  ])("by %s the end %o, and nothing is fetched", async (documentId, expected) => {
    const { uuid, fetches: count } = await run(sandbox, documentId);
    expect(await rowOf(uuid)).toMatchObject(expected);
    expect(count).toBe(0);
  });

  test("by sandbox-slow- a document that stays in PROCESSING, then is read like any other", async () => {
    const { uuid, fetches: before } = await run(sandbox, "sandbox-slow-1");
    const waiting = await rowOf(uuid);
    expect([waiting.status, before]).toEqual(["PROCESSING", 0]);
    const { rows } = await pool().query("select run_at from graphile_worker._private_jobs where key = $1", [
      `engine.process-file:${uuid}`,
    ]);
    expect(rows.map(({ run_at }) => run_at)).toEqual([new Date(waiting.createdAt.getTime() + SLOW_FOR)]);

    const createdAt = new Date(waiting.createdAt.getTime() - SLOW_FOR);
    await prisma.engineFile.update({ where: { uuid }, data: { createdAt } });
    await processFile(uuid, ports, attempt);
    expect(await rowOf(uuid)).toMatchObject({ status: "PROCESSING_SUCCESS", documentType: "PAN" });
  });

  test("by sandbox-callback-refused- a first try that fails, and a second that is sent", async () => {
    const { flowId } = await run(sandbox, "sandbox-callback-refused-1");
    const { id } = await prisma.engineDelivery.findFirstOrThrow({ where: { flowId } });
    let sent = 0;
    const post: Post = async () => {
      sent += 1;
      return { status: 200, retryAfter: undefined, body: Buffer.alloc(0) };
    };
    const tries = { post, now: () => new Date(), random: () => 0.5 };
    const counts = [];
    for (let number = 0; number < 2; number += 1) {
      await deliver(id, tries, attempt.signal);
      counts.push(sent);
    }
    expect(counts).toEqual([0, 1]);
    const log = await prisma.engineDeliveryAttempt.findMany({ where: { deliveryId: id }, orderBy: { number: "asc" } });
    expect(log.map(({ status, errorCode }) => [status, errorCode])).toEqual([
      [503, "RECEIVER_STATUS"],
      [200, null],
    ]);
  });
});

test.each(["fetch-failed", "unrecognised", "invalid", "slow", "callback-refused"])(
  "an ordinary tenant's document called sandbox-%s-1 is a document like any other",
  async (name) => {
    const { uuid, fetches: count } = await run(ordinary, `sandbox-${name}-1`);
    expect([(await rowOf(uuid)).status, count]).toEqual(["PROCESSING_SUCCESS", 1]);
  },
);

test("other documents of a sandbox tenant are read", async () => {
  const { uuid } = await run(sandbox, "pan-1");
  expect(await rowOf(uuid)).toMatchObject({ status: "PROCESSING_SUCCESS", documentType: "PAN", errorCode: null });
});
