import { expect, test } from "vitest";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { getBatchAudit } from "@/lib/batches/get-batch-audit";
import { prisma } from "@/lib/db/client";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";

test("an admin reads one batch with all of its audit events, oldest first, and no other batch's", async () => {
  const officer = await newActor();
  const applicant = await newApplicant(officer);
  const batch = await newEndedBatch(officer, applicant);
  const other = await newEndedBatch(officer, applicant);
  const facts = { applicantId: applicant.id, documentCount: 1 };
  await prisma.$transaction(async (tx) => {
    await recordAudit(tx, officer, { type: "batch.submitted", batchId: batch.id, ...facts });
    await recordAudit(tx, officer, { type: "batch.submitted", batchId: other.id, ...facts });
    await recordAudit(tx, systemActor, { type: "batch.sent", batchId: batch.id, atlasBatchId: "a", ...facts });
  });

  const { batch: found, events } = await getBatchAudit(await newAdmin(), batch.id);

  expect(found).toMatchObject({ id: batch.id, officerName: officer.name, branchName: officer.branchName });
  expect(events.map(({ type, actorName }) => [type, actorName])).toEqual([
    ["batch.submitted", officer.name],
    ["batch.sent", "System"],
  ]);
});

test("an officer is refused the audit events, also of the own branch", async () => {
  const officer = await newActor();
  const batch = await newEndedBatch(officer, await newApplicant(officer));
  await expect(getBatchAudit(officer, batch.id)).rejects.toMatchObject({ code: "not_allowed" });
});

test("a batch that is not there is not found", async () => {
  await expect(getBatchAudit(await newAdmin(), "c000000000000000000000000")).rejects.toMatchObject({
    code: "not_found",
  });
});
