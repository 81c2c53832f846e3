import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { deleteOriginal } from "@/lib/documents/delete-original";
import { getObject } from "@/lib/storage/object-store";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newUser } from "@/prisma/seed/build/people";

async function document(state: "DONE" | "FAILED") {
  const officer = await newUser();
  const batch = await newBatch(officer, await newApplicant(officer), [{ state }]);
  return batch.documents[0] ?? expect.fail("no document");
}

test("an uploaded file is deleted once, and the audit trail says so", async () => {
  const { id, objectKey } = await document("DONE");
  await deleteOriginal(id);
  await deleteOriginal(id);
  expect(await getObject(objectKey)).toBeUndefined();
  expect((await prisma.document.findUniqueOrThrow({ where: { id } })).originalDeletedAt).not.toBeNull();
  expect(await prisma.auditEvent.count({ where: { documentId: id, type: "document.original-deleted" } })).toBe(1);
});

test("a document that may be sent again keeps its file", async () => {
  const { id, objectKey } = await document("FAILED");
  await deleteOriginal(id);
  expect(await getObject(objectKey)).toBeDefined();
});
