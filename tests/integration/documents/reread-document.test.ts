import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { getDocument } from "@/lib/documents/get-document";
import { rereadDocument } from "@/lib/documents/reread-document";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { finishFile } from "@/lib/engine/store/finish-file";
import { keepBlob } from "@/lib/engine/store/keep-blob";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { env } from "@/lib/env";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newUser } from "@/prisma/seed/build/people";
import { flowBody } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

let server: EngineServer;
let tenantId: string;
let officer: Actor;

beforeAll(async () => {
  server = await startEngineServer();
  process.env.ATLAS_BASE_URL = server.url;
  const { ATLAS_CLIENT_ID: clientId, ATLAS_CLIENT_SECRET: clientSecret } = env();
  tenantId = await provisionTenant({ name: "Desk", clientId, clientSecret });
});
beforeEach(async () => {
  officer = await newUser();
});
afterAll(() => server.close());

/** A file of the engine that ended for want of its password. */
async function lockedFile(): Promise<string> {
  const { flowId } = await createFlow(tenantId, flowBody());
  const files = [{ fileUrl: "https://files.example.com/a", documentId: "doc_1" }];
  const uuid = (await acceptFiles(tenantId, { flowId, files }))?.fileUuids[0] ?? "";
  const { id: blobId } = await keepBlob(tenantId, Buffer.from(randomUUID()));
  await prisma.engineFile.update({ where: { uuid }, data: { blobId, fileUrl: null } });
  await finishFile(uuid, {
    ...{ status: "PROCESSING_SUCCESS", documentType: null, errorCode: "PASSWORD_NEEDED", errorMessage: "Locked" },
    ...{ data: null, pages: [], redactedKey: null, engineVersion: "1" },
  });
  return uuid;
}

async function lockedDocument(fileUuid: string) {
  const batch = await newBatch(
    officer,
    await newApplicant(officer, { name: "Asha Rao" }),
    [{ state: "DONE", errorCode: "PASSWORD_NEEDED", errorMessage: "Locked", fileUuid, completedAt: new Date() }],
    { state: "FAILED", completedAt: new Date() },
  );
  return { batchId: batch.id, applicantId: batch.applicantId, documentId: batch.documents[0]?.id ?? "" };
}

test("a document is read anew once its password is given, and the password is in no audit event", async () => {
  const fileUuid = await lockedFile();
  const { batchId, documentId } = await lockedDocument(fileUuid);
  await rereadDocument(officer, { documentId, password: "ASHA1990" });
  expect(await prisma.document.findUnique({ where: { id: documentId } })).toMatchObject({
    ...{ state: "PROCESSING", errorCode: null, errorMessage: null, completedAt: null },
  });
  expect(await prisma.batch.findUnique({ where: { id: batchId } })).toMatchObject({
    ...{ state: "PROCESSING", completedAt: null },
  });
  expect(await prisma.engineFile.findUnique({ where: { uuid: fileUuid } })).toMatchObject({ status: "UPLOAD_SUCCESS" });
  const event = await prisma.auditEvent.findFirstOrThrow({ where: { documentId } });
  expect(event).toMatchObject({ type: "document.password-given", actorId: officer.id, batchId });
  expect(JSON.stringify(event, (_, value) => (typeof value === "bigint" ? Number(value) : value))).not.toContain(
    "ASHA1990",
  );
});

test("a second password while the first is tried is refused, and changes nothing", async () => {
  const { documentId } = await lockedDocument(await lockedFile());
  await rereadDocument(officer, { documentId, password: "ASHA1990" });
  await expect(rereadDocument(officer, { documentId, password: "other" })).rejects.toMatchObject({
    code: "document_not_final",
  });
});

test("another branch's officer finds no such document", async () => {
  const { documentId } = await lockedDocument(await lockedFile());
  await expect(rereadDocument(await newUser(), { documentId, password: "ASHA1990" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a file that Atlas does not have leaves the document waiting", async () => {
  const { documentId } = await lockedDocument(randomUUID());
  await expect(rereadDocument(officer, { documentId, password: "x" })).rejects.toMatchObject({
    code: "document_not_final",
  });
  expect(await prisma.document.findUnique({ where: { id: documentId } })).toMatchObject({
    ...{ state: "DONE", errorCode: "PASSWORD_NEEDED" },
  });
});

test("the page offers passwords made of what the applicant's papers say", async () => {
  const { documentId, applicantId, batchId } = await lockedDocument(await lockedFile());
  const before = await getDocument(officer, documentId);
  expect(before.passwordPatterns?.map(({ value }) => value)).toEqual([null, null, null, null]);
  await prisma.document.create({
    data: {
      ...{ applicantId, batchId, officerId: officer.id, state: "DONE", submissionMode: "UPLOAD" },
      ...{ fileName: "pan.jpg", contentType: "image/jpeg", byteSize: 1, sha256: "a".repeat(64) },
      ...{ objectKey: randomUUID(), documentType: "PAN", completedAt: new Date() },
      extract: {
        document_type: "PAN",
        pan_number: { value: "ABCPR1234K", confidence_score: 0.99 },
        dob: { value: "04/11/1990", confidence_score: 0.97 },
      },
    },
  });
  const { passwordPatterns } = await getDocument(officer, documentId);
  expect(passwordPatterns?.map(({ value }) => value)).toEqual([
    "ASHA1990",
    "04111990",
    "abcpr1234k04111990",
    "ABCPR1234K",
  ]);
});
