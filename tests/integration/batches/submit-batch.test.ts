import { expect, test } from "vitest";
import { submitBatch } from "@/lib/batches/submit-batch";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { deleteObjects, putObject } from "@/lib/storage/object-store";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newDocument, newPdf, sha256Of } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";

async function uploaded(overrides = {}, bytes = newPdf()) {
  const officer = await newUser();
  const applicant = await newApplicant(officer);
  const document = await newDocument(officer, applicant, overrides, bytes);
  return { officer, applicant, document, bytes, body: { applicantId: applicant.id, documentIds: [document.id] } };
}
type Uploaded = Awaited<ReturnType<typeof uploaded>>;

async function expectNothingWritten({ applicant, document }: Uploaded) {
  expect(await prisma.batch.count({ where: { applicantId: applicant.id } })).toBe(0);
  expect(await prisma.auditEvent.count({ where: { applicantId: applicant.id } })).toBe(0);
  expect(await prisma.document.findUniqueOrThrow({ where: { id: document.id } })).toMatchObject({
    state: "AWAITING_UPLOAD",
    batchId: null,
  });
}

test("of two tabs that submit the same document at once one wins: one batch, one job, one audit event", async () => {
  const { officer, applicant, body } = await uploaded();
  const both = await Promise.allSettled([submitBatch(officer, body), submitBatch(officer, body)]);
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(["documents_not_ready"]);
  const [batch, ...others] = await prisma.batch.findMany({ where: { applicantId: applicant.id } });
  expect(others).toEqual([]);
  const jobs = await pool().query("select 1 from graphile_worker._private_jobs where payload->>'batchId' = $1", [
    batch?.id,
  ]);
  expect(jobs.rowCount).toBe(1);
  expect(await prisma.auditEvent.count({ where: { applicantId: applicant.id, type: "batch.submitted" } })).toBe(1);
});

test.each<[string, (upload: Uploaded) => Promise<void>]>([
  ["has not arrived", ({ document }) => deleteObjects([document.objectKey])],
  ["has another size", ({ document }) => putObject(document.objectKey, Buffer.from("%PDF-"), "application/pdf")],
  ["has another type", ({ document, bytes }) => putObject(document.objectKey, bytes, "image/png")],
  [
    "arrived damaged",
    ({ document, bytes }) => putObject(document.objectKey, Buffer.from(bytes).fill("x", 9), "application/pdf"),
  ],
])("a file that %s is named, and nothing is written", async (why, spoil) => {
  const upload = await uploaded();
  await spoil(upload);
  await expect(submitBatch(upload.officer, upload.body)).rejects.toMatchObject({
    code: "upload_mismatch",
    message: expect.stringContaining(why),
  });
  await expectNothingWritten(upload);
});

test("a file that lies about its type is refused although its bytes are the promised ones", async () => {
  const bytes = Buffer.from("<html>SPECIMEN</html>");
  const upload = await uploaded({ sha256: sha256Of(bytes) }, bytes);
  await expect(submitBatch(upload.officer, upload.body)).rejects.toMatchObject({
    code: "upload_mismatch",
    message: expect.stringContaining("is not what its type says"),
  });
  await expectNothingWritten(upload);
});

test("documents of another applicant, and applicants of another branch, are refused", async () => {
  const [mine, theirs] = [await uploaded(), await uploaded()];
  const mixed = { applicantId: mine.applicant.id, documentIds: [mine.document.id, theirs.document.id] };
  await expect(submitBatch(mine.officer, mixed)).rejects.toMatchObject({ code: "documents_not_ready" });
  await expect(submitBatch(mine.officer, theirs.body)).rejects.toMatchObject({ code: "not_found" });
  await expectNothingWritten(mine);
  await expectNothingWritten(theirs);
});
