import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { getDocument } from "@/lib/documents/get-document";
import { applyRetention } from "@/lib/retention/apply-retention";
import { changePeriod } from "@/lib/retention/change-period";
import { eraseAtAtlas } from "@/lib/retention/erase-at-atlas";
import { liftHold } from "@/lib/retention/lift-hold";
import { countDue } from "@/lib/retention/list-due";
import { listPeriods } from "@/lib/retention/list-periods";
import { setHold } from "@/lib/retention/set-hold";
import { viewDue } from "@/lib/retention/view-due";
import { decide } from "@/lib/review/decide";
import { newActor, newAdmin } from "@/tests/support/desk-rows";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { findTraces, keepPerson } from "@/tests/support/kept-person";
import { runDeskJob } from "@/tests/support/run-desk-job";

let server: EngineServer;
let admin: Actor;
let officer: Actor;

beforeAll(async () => {
  server = await startEngineServer();
  process.env.ATLAS_BASE_URL = server.url;
});
afterAll(() => server.close());
beforeEach(async () => {
  await prisma.retentionPeriod.deleteMany();
  // What the tests before have left is no longer due.
  await prisma.document.updateMany({ data: { clearedAt: new Date() } });
  [admin, officer] = [await newAdmin(), await newActor()];
});

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600_000);
const never = new AbortController().signal;
const documentOf = (id: string | undefined) => prisma.document.findUniqueOrThrow({ where: { id } });
const keep = (documentClass: "IDENTITY" | "INCOME" | "OTHER", days: number | null, version = 0) =>
  changePeriod(admin, { documentClass, days, version });

test("what is past its time goes by night with its copies everywhere; the row stays as proof, and others stay", async () => {
  await keep("IDENTITY", 30);
  const { documentIds, documentTraces } = await keepPerson(officer, ["PAN"], daysAgo(31));
  const young = await keepPerson(officer, ["PAN"], daysAgo(29));
  const income = await keepPerson(officer, ["SALARY_SLIP"], daysAgo(4000));
  const before = await documentOf(documentIds[0]);
  expect(await findTraces(documentTraces)).toEqual(
    expect.arrayContaining(['desk."Document"', 'desk."FieldCheck"', 'desk."DocumentReview"', "engine.file"]),
  );

  await runDeskJob("desk.apply-retention", {});
  expect(await findTraces(documentTraces)).toEqual([]);
  const { id, sha256, documentType, createdAt, batchId } = before;
  expect(await documentOf(documentIds[0])).toMatchObject({
    ...{ id, sha256, documentType, createdAt, batchId, clearedAt: expect.any(Date), extract: null, pages: null },
  });
  for (const { documentTraces: others, documentIds: ids } of [young, income]) {
    expect((await documentOf(ids[0])).clearedAt).toBeNull();
    expect(await findTraces(others)).toEqual(expect.arrayContaining(['desk."Document"', "engine.file"]));
  }
  const event = await prisma.auditEvent.findFirstOrThrow({
    where: { documentId: documentIds[0], type: "document.cleared" },
  });
  expect(event.data).toMatchObject({ documentClass: "IDENTITY", atlas: "erased" });
  expect(await getDocument(officer, id)).toMatchObject({ fields: [], pages: [], pagesWithheld: "cleared" });
  await expect(decide(officer, { documentId: id, decision: "APPROVE" })).rejects.toMatchObject({
    code: "review_changed",
  });
});

test("a second run finds nothing left to do", async () => {
  await keep("IDENTITY", 30);
  const { documentIds } = await keepPerson(officer, ["PAN"], daysAgo(31));
  expect(await applyRetention(never)).toBe(1);
  expect(await applyRetention(never)).toBe(0);
  expect(await prisma.auditEvent.count({ where: { documentId: documentIds[0], type: "document.cleared" } })).toBe(1);
});

test("a legal hold keeps everything until it is lifted; both are audited without the reason", async () => {
  await keep("IDENTITY", 30);
  const { applicantId, documentIds } = await keepPerson(officer, ["PAN"], daysAgo(31));
  await setHold(admin, { applicantId, reason: "Court case of Tara" });
  expect(await applyRetention(never)).toBe(0);
  expect((await viewDue(admin)).rows).toMatchObject([{ id: documentIds[0], isHeld: true }]);
  await expect(setHold(admin, { applicantId, reason: "once more" })).rejects.toMatchObject({ code: "erasure_changed" });

  const { id: holdId } = await prisma.legalHold.findFirstOrThrow({ where: { applicantId } });
  await liftHold(admin, { holdId, reason: "The case has ended" });
  await expect(liftHold(admin, { holdId, reason: "once more" })).rejects.toMatchObject({ code: "erasure_changed" });
  expect(await applyRetention(never)).toBe(1);
  const events = await prisma.auditEvent.findMany({
    where: { applicantId, type: { startsWith: "hold." } },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ type, data }) => [type, data])).toEqual([
    ["hold.set", { applicantId, holdId }],
    ["hold.lifted", { applicantId, holdId }],
  ]);
});

test("a file of several classes goes when the last of their times is over, and never where one has none", async () => {
  await keep("IDENTITY", 30);
  const { documentIds } = await keepPerson(officer, ["PAN"], daysAgo(100));
  const [id] = documentIds;
  await prisma.document.update({ where: { id }, data: { documentTypes: ["PAN", "SALARY_SLIP"] } });
  expect(await countDue()).toBe(0);
  await keep("INCOME", 120);
  expect((await viewDue(admin)).rows).toMatchObject([{ id }]);
  expect(await applyRetention(never)).toBe(0);
  await keep("INCOME", 90, 1);
  expect(await applyRetention(never)).toBe(1);
});

test("one document that cannot be deleted keeps none of the others, and the run tells of it", async () => {
  await keep("OTHER", 30);
  const stuck = await keepPerson(officer, [null], daysAgo(50));
  const fine = await keepPerson(officer, [null], daysAgo(40));
  await prisma.engineFile.updateMany({ where: { flowId: stuck.atlasFlowId }, data: { status: "PROCESSING" } });
  await expect(applyRetention(never)).rejects.toThrow("File is being processed");
  expect((await documentOf(fine.documentIds[0])).clearedAt).not.toBeNull();
  expect((await documentOf(stuck.documentIds[0])).clearedAt).toBeNull();
  await prisma.engineFile.updateMany({ where: { flowId: stuck.atlasFlowId }, data: { status: "FAILED" } });
  expect(await applyRetention(never)).toBe(1);
});

test("a run that was broken off between the copies at Atlas and the rows goes on where it ended", async () => {
  await keep("IDENTITY", 30);
  const {
    applicantId,
    documentIds,
    documentTraces,
    atlasFlowId: flowId,
  } = await keepPerson(officer, ["PAN", "AADHAAR"], daysAgo(31));
  const { externalReferenceId } = await prisma.applicant.findUniqueOrThrow({ where: { id: applicantId } });
  const first = await eraseAtAtlas({ flowId, externalReferenceId, documentIds: [`${documentIds[0]}-1`] });
  expect(first).toEqual({ files: 1, objects: 2, isKept: false });
  expect(await applyRetention(never)).toBe(2);
  expect(await findTraces(documentTraces)).toEqual([]);
});

test("a period is changed from what was seen, with what was before and after; auditors only look", async () => {
  await keep("INCOME", 365);
  await keep("INCOME", 400, 1);
  await keep("INCOME", 400, 2);
  await expect(keep("INCOME", 100, 1)).rejects.toMatchObject({ code: "settings_changed" });
  await expect(keep("INCOME", 100, 0)).rejects.toMatchObject({ code: "settings_changed" });
  const periods = await listPeriods(await newActor({ role: "AUDITOR" }));
  expect(periods.find(({ documentClass }) => documentClass === "INCOME")).toMatchObject({ days: 400, version: 2 });
  const events = await prisma.auditEvent.findMany({
    where: { type: "retention.changed", actorId: admin.id },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ data }) => data)).toEqual([
    { documentClass: "INCOME", from: null, to: 365 },
    { documentClass: "INCOME", from: 365, to: 400 },
  ]);
  const auditor = await newActor({ role: "AUDITOR" });
  const refused = { code: "not_allowed" };
  await expect(changePeriod(auditor, { documentClass: "BANK", days: 1, version: 0 })).rejects.toMatchObject(refused);
  await expect(setHold(officer, { applicantId: "a", reason: "because" })).rejects.toMatchObject(refused);
  await expect(listPeriods(officer)).rejects.toMatchObject(refused);
});
