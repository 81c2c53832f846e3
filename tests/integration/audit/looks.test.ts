import { expect, test } from "vitest";
import { GET as pageImage } from "@/app/api/documents/[documentId]/pages/[page]/route";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { listTrail } from "@/lib/audit/list-trail";
import { ONE_LOOK_MINUTES } from "@/lib/audit/record-look";
import type { Actor } from "@/lib/auth/actor";
import { getBatch } from "@/lib/batches/get-batch";
import { getBatchAudit } from "@/lib/batches/get-batch-audit";
import { prisma } from "@/lib/db/client";
import { getDocument } from "@/lib/documents/get-document";
import { putObject } from "@/lib/storage/object-store";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { tamper } from "@/tests/support/audit-chain";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";
import { cookieHeader } from "@/tests/support/session-cookie";

/** An applicant with a batch of one document of one page. */
async function newRecords(officer: Actor) {
  const { id: applicantId } = await newApplicant(officer);
  const objectKey = `test/${applicantId}.jpg`;
  await putObject(objectKey, Buffer.from("masked page"), "image/jpeg");
  const pages = [{ page: 1, width: 10, height: 10, objectKey }];
  const batch = await newEndedBatch(officer, { id: applicantId }, [{ pages }]);
  return { applicantId, batchId: batch.id, documentId: batch.documents[0]?.id ?? "" };
}

const looksAt = (applicantId: string) =>
  prisma.auditEvent.findMany({
    where: { applicantId, type: { endsWith: ".viewed" } },
    orderBy: { sequence: "asc" },
    select: { type: true, actorId: true, batchId: true, documentId: true, address: true },
  });

const origin = { requestId: "r", address: "203.0.113.7", agent: null };

async function openImage(actor: Actor, documentId: string) {
  const cookie = await cookieHeader(actor.id);
  const request = new Request(`http://desk.test/api/documents/${documentId}/pages/1`, { headers: { cookie } });
  return pageImage(request, { params: Promise.resolve({ documentId, page: "1" }) });
}

test("opening an applicant, a batch and a document leaves an event each, with who, what and from where", async () => {
  const officer = await newActor();
  const { applicantId, batchId, documentId } = await newRecords(officer);
  const actor = { ...officer, origin };
  await getApplicant(actor, applicantId);
  await getBatch(actor, batchId);
  await getDocument(actor, documentId);
  const by = { actorId: officer.id, address: "203.0.113.7" };
  expect(await looksAt(applicantId)).toEqual([
    { ...by, type: "applicant.viewed", batchId: null, documentId: null },
    { ...by, type: "batch.viewed", batchId, documentId: null },
    { ...by, type: "document.viewed", batchId, documentId },
  ]);
});

test("looks within a few minutes are one look, those of somebody else and later ones are their own", async () => {
  const officer = await newActor();
  const colleague = await newActor({ branchId: officer.branchId });
  const { applicantId } = await newRecords(officer);
  for (const actor of [officer, officer, colleague, officer]) await getApplicant(actor, applicantId);
  expect((await looksAt(applicantId)).map(({ actorId }) => actorId)).toEqual([officer.id, colleague.id]);
  const minutes = ONE_LOOK_MINUTES + 1;
  await tamper(`update desk."AuditEvent" set "at" = "at" - interval '${minutes} minutes'`);
  await getApplicant(officer, applicantId);
  expect(await looksAt(applicantId)).toHaveLength(3);
});

test("a page image opened by itself is a look; after the document's page it is part of that one", async () => {
  const officer = await newActor();
  const { applicantId, documentId } = await newRecords(officer);
  expect((await openImage(officer, documentId)).status).toBe(200);
  expect(await looksAt(applicantId)).toMatchObject([{ type: "document.viewed", documentId }]);
  await getDocument(officer, documentId);
  await openImage(officer, documentId);
  expect(await looksAt(applicantId)).toHaveLength(1);
});

test("an admin who opens the batch in full has looked at it, which is not among what was done with it", async () => {
  const { applicantId, batchId } = await newRecords(await newActor());
  const admin = await newAdmin();
  const { events } = await getBatchAudit(admin, batchId);
  expect(await looksAt(applicantId)).toMatchObject([{ type: "batch.viewed", actorId: admin.id }]);
  expect((await getBatchAudit(admin, batchId)).events).toEqual(events);
});

test("who is refused has seen nothing, and leaves no look", async () => {
  const { applicantId, documentId } = await newRecords(await newActor());
  const stranger = await newActor();
  await expect(getApplicant(stranger, applicantId)).rejects.toMatchObject({ code: "not_found" });
  expect((await openImage(stranger, documentId)).status).toBe(404);
  expect(await looksAt(applicantId)).toEqual([]);
});

test("an auditor opens every branch's records and is told of like everybody else", async () => {
  const { applicantId, batchId, documentId } = await newRecords(await newActor());
  const auditor = await newActor({ role: "AUDITOR" });
  await getApplicant(auditor, applicantId);
  await getBatchAudit(auditor, batchId);
  await getDocument(auditor, documentId);
  expect((await looksAt(applicantId)).map(({ actorId }) => actorId)).toEqual(Array(3).fill(auditor.id));
});

test("a reviewer sees the own branch's records and no other's", async () => {
  const officer = await newActor();
  const { applicantId } = await newRecords(officer);
  const own = await newActor({ role: "REVIEWER", branchId: officer.branchId });
  const other = await newActor({ role: "REVIEWER" });
  expect(await getApplicant(own, applicantId)).toMatchObject({ id: applicantId });
  await expect(getApplicant(other, applicantId)).rejects.toMatchObject({ code: "not_found" });
});

test("where the look cannot be recorded, nothing is shown", async () => {
  const officer = await newActor();
  const { applicantId, batchId, documentId } = await newRecords(officer);
  await tamper(`alter table desk."AuditHead" rename to "AuditHeadAway"`);
  try {
    await expect(getApplicant(officer, applicantId)).rejects.toThrow();
    await expect(getBatch(officer, batchId)).rejects.toThrow();
    await expect(getDocument(officer, documentId)).rejects.toThrow();
    const image = await openImage(officer, documentId);
    expect([image.status, await image.text()]).toEqual([500, expect.not.stringContaining("masked page")]);
  } finally {
    await tamper(`alter table desk."AuditHeadAway" rename to "AuditHead"`);
  }
});

test("who saw an applicant's data is one list, with looks at its batches and documents, newest first", async () => {
  const officer = await newActor();
  const { applicantId, batchId, documentId } = await newRecords(officer);
  const other = await newRecords(officer);
  await getApplicant(officer, applicantId);
  await getApplicant(officer, other.applicantId);
  await getBatch(officer, batchId);
  const auditor = await newActor({ role: "AUDITOR", name: "Joseph Specimen" });
  await getDocument(auditor, documentId);
  const { rows, next } = await listTrail(auditor, { what: "looks", record: applicantId });
  expect(rows.map(({ type, actorName }) => [type, actorName])).toEqual([
    ["document.viewed", "Joseph Specimen"],
    ["batch.viewed", officer.name],
    ["applicant.viewed", officer.name],
  ]);
  expect(next).toBeNull();
  const { applicationId } = await prisma.applicant.findUniqueOrThrow({ where: { id: applicantId } });
  expect((await listTrail(auditor, { record: applicationId, what: "looks" })).rows).toEqual(rows);
  expect((await listTrail(auditor, { record: applicantId, who: "joseph spec" })).rows).toEqual(rows.slice(0, 1));
  expect((await listTrail(auditor, { record: applicantId, what: "batch.viewed" })).rows).toEqual(rows.slice(1, 2));
  expect((await listTrail(auditor, { record: applicantId, what: "changes" })).rows).toEqual([]);
});

test("the trail is read page by page, no event twice and none left out, and by days", async () => {
  const officer = await newActor();
  const auditor = await newActor({ role: "AUDITOR" });
  const applicants = await Promise.all(Array.from({ length: 60 }, () => newApplicant(officer)));
  for (const { id } of applicants) await getApplicant(officer, id);
  const first = await listTrail(auditor, { who: officer.email });
  const second = await listTrail(auditor, { who: officer.email, after: first.next ?? "" });
  const numbers = [...first.rows, ...second.rows].map(({ sequence }) => Number(sequence));
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a));
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" });
  const [today, tomorrow] = [day.format(new Date()), day.format(new Date(Date.now() + 24 * 3600 * 1000))];
  expect((await listTrail(auditor, { who: officer.email, from: today, to: today })).rows).toHaveLength(50);
  expect((await listTrail(auditor, { who: officer.email, from: tomorrow })).rows).toEqual([]);
});

test.each(["OFFICER", "REVIEWER"] as const)("as %s the trail is refused", async (role) => {
  await expect(listTrail(await newActor({ role }), {})).rejects.toMatchObject({ code: "not_allowed" });
});
