import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import type { DocumentReading } from "@/lib/engine/pipeline/ports";
import { type ProcessFilePorts, processFile } from "@/lib/engine/pipeline/process-file";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { deleteOriginal } from "@/lib/engine/store/delete-original";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { rereadFile } from "@/lib/engine/store/reread-file";
import { getObject } from "@/lib/storage/object-store";
import { flowBody } from "@/tests/support/engine-client";

const showsNumber: DocumentReading = {
  ...{ outcome: "unrecognised", message: "Not known", masked: true, timings: {} },
  pages: [{ page: 1, width: 10, height: 10, jpeg: Buffer.from("masked page") }],
};

/** A tenant's file, read by a reader that answers so. */
async function readFile(keepsOriginals: boolean, reading: DocumentReading = showsNumber, bytes = randomUUID()) {
  const secrets = { clientId: randomUUID(), clientSecret: randomUUID() };
  const tenantId = await provisionTenant({ name: "t", ...secrets, keepsOriginals });
  const ports: ProcessFilePorts = {
    reader: { read: async () => reading, close: async () => {} },
    fetchFile: async () => Buffer.from(bytes),
    takePassword: async () => undefined,
  };
  const sendAndRead = async () => {
    const { flowId } = await createFlow(tenantId, flowBody());
    const file = { fileUrl: "https://files.example.com/a", documentId: "doc_1" };
    const uuid = (await acceptFiles(tenantId, { flowId, files: [file] }))?.fileUuids[0] ?? "";
    await processFile(uuid, ports, { attempt: 1, maxAttempts: 6, signal: new AbortController().signal });
    return prisma.engineFile.findUniqueOrThrow({ where: { uuid }, include: { blob: true } });
  };
  return { tenantId, sendAndRead };
}

const deletionPlanned = async (blobId: string | null) =>
  (
    await pool().query("select 1 from graphile_worker._private_jobs where key = $1", [
      `engine.delete-original:${blobId}`,
    ])
  ).rowCount === 1;

test("bytes that show an Aadhaar number are deleted where the tenant keeps none, and their pages stay", async () => {
  const { tenantId, sendAndRead } = await readFile(false);
  const file = await sendAndRead();
  expect(await deletionPlanned(file.blobId)).toBe(true);
  await deleteOriginal(file.blobId ?? "");
  expect(await getObject(file.blob?.objectKey ?? "")).toBeUndefined();
  const [page] = file.pages as { objectKey: string }[];
  expect(await getObject(page?.objectKey ?? "")).toBeDefined();
  expect(await rereadFile(tenantId, file.uuid, undefined)).toBe("file_not_kept");
});

test("the same bytes sent again are told by the result there is, or kept anew for as long as they are read", async () => {
  const { sendAndRead } = await readFile(false);
  const first = await sendAndRead();
  await deleteOriginal(first.blobId ?? "");
  const second = await sendAndRead();
  expect(second).toMatchObject({ blobId: first.blobId, masked: true, status: "PROCESSING_SUCCESS" });
  expect(await deletionPlanned(second.blobId)).toBe(true);
});

test("bytes of which another file is still to be read wait", async () => {
  const { sendAndRead } = await readFile(false);
  const file = await sendAndRead();
  await prisma.engineFile.update({ where: { uuid: file.uuid }, data: { status: "PROCESSING" } });
  await deleteOriginal(file.blobId ?? "");
  expect(await getObject(file.blob?.objectKey ?? "")).toBeDefined();
});

test.each([
  ["the tenant keeps originals", true, showsNumber],
  ["no number was found", false, { ...showsNumber, masked: false }],
] as const)("nothing is deleted where %s", async (_, keepsOriginals, reading) => {
  const file = await (await readFile(keepsOriginals, reading)).sendAndRead();
  expect(await deletionPlanned(file.blobId)).toBe(false);
});
