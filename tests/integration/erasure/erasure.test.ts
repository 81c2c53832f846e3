import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { cancelErasure } from "@/lib/erasure/cancel-erasure";
import { confirmErasure } from "@/lib/erasure/confirm-erasure";
import { eraseApplicant } from "@/lib/erasure/erase-applicant";
import { getKeptData } from "@/lib/erasure/get-kept-data";
import { listErasures } from "@/lib/erasure/list-erasures";
import { checkProof, ErasureProof, hashId, proofHash } from "@/lib/erasure/proof";
import { requestErasure } from "@/lib/erasure/request-erasure";
import { resumeErasures } from "@/lib/erasure/resume-erasures";
import { liftHold } from "@/lib/retention/lift-hold";
import { setHold } from "@/lib/retention/set-hold";
import { deskKeys } from "@/lib/storage/keys";
import { countUnder, putObject } from "@/lib/storage/object-store";
import { newActor, newAdmin } from "@/tests/support/desk-rows";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { findTraces, keepPerson } from "@/tests/support/kept-person";

let server: EngineServer;
let admin: Actor;
let officer: Actor;
let reviewer: Actor;

beforeAll(async () => {
  server = await startEngineServer();
  process.env.ATLAS_BASE_URL = server.url;
});
afterAll(() => server.close());
beforeEach(async () => {
  await prisma.erasureRequest.deleteMany();
  [admin, officer] = [await newAdmin(), await newActor()];
  reviewer = await newActor({ role: "REVIEWER", branchId: officer.branchId });
});

const never = new AbortController().signal;
const later = () => new Date(Date.now() + 8 * 24 * 3600_000);
const stateOf = async (id: string) => (await prisma.erasureRequest.findUniqueOrThrow({ where: { id } })).state;
const ask = (applicantId: string) => requestErasure(admin, { applicantId, reason: "ASKED" });

test("a made-up person is erased everywhere: nothing is left in database or store but ids and the signed record", async () => {
  const person = await keepPerson(officer, ["PAN", "SALARY_SLIP", null]);
  const neighbour = await keepPerson(officer, ["PAN"]);
  const { applicantId, documentIds, traces } = person;
  const kept = await getKeptData(admin, applicantId);
  expect(kept.plan).toMatchObject({
    rows: {
      ...{ Applicant: 1, Flow: 1, Batch: 1, BatchEvent: 1, Document: 3 },
      ...{ FieldCheck: 3, DocumentReview: 3, InboxMessage: 2 },
    },
    objects: 8,
    atlas: { files: 3, objects: 6, isKept: false },
    classes: { IDENTITY: 1, INCOME: 1, OTHER: 1 },
  });
  expect((await findTraces(traces)).length).toBeGreaterThan(12);

  const { id: erasureId } = await ask(applicantId);
  await confirmErasure(reviewer, { erasureId });
  const now = later();
  await eraseApplicant(erasureId, never, now);
  expect(await findTraces(traces)).toEqual([]);
  expect(await countUnder(deskKeys.applicant(applicantId))).toBe(0);
  expect(await findTraces([neighbour.applicantId])).toContain('desk."Applicant"');
  expect((await findTraces(neighbour.traces)).length).toBeGreaterThan(8);

  const request = await prisma.erasureRequest.findUniqueOrThrow({ where: { id: erasureId } });
  const proof = ErasureProof.parse(request.proof);
  expect(checkProof(proof)).toBe("sound");
  expect(proof).toMatchObject({
    ...{ erasureId, reason: "ASKED", erasedAt: now.toISOString(), erased: kept.plan },
    hashes: { applicantId: hashId(applicantId), applicationId: hashId(traces[3] ?? "") },
    ...{ requested: { by: admin.id }, confirmed: { by: reviewer.id } },
  });
  expect(proof.hashes.documentIds.toSorted()).toEqual(documentIds.map(hashId).toSorted());
  const event = await prisma.auditEvent.findFirstOrThrow({ where: { applicantId, type: "applicant.erased" } });
  expect(event.data).toMatchObject({ erasureId, objects: 8, proof: proofHash(proof), atlas: "erased" });
  expect((await listErasures(admin, { state: "ERASED" })).rows).toMatchObject([
    { id: erasureId, proof: { soundness: "sound" }, requestedByName: admin.name },
  ]);
});

test("a record that somebody changed afterwards is told", async () => {
  const { applicantId } = await keepPerson(officer, ["PAN"]);
  const { id: erasureId } = await ask(applicantId);
  await confirmErasure(reviewer, { erasureId });
  await eraseApplicant(erasureId, never, later());
  const { proof } = await prisma.erasureRequest.findUniqueOrThrow({ where: { id: erasureId } });
  expect(checkProof({ ...ErasureProof.parse(proof), reason: "BY_MISTAKE" })).toBe("broken");
});

test("counting what would go changes nothing", async () => {
  const { applicantId, traces } = await keepPerson(officer, ["PAN"]);
  const before = await findTraces(traces);
  await getKeptData(admin, applicantId);
  await getKeptData(admin, applicantId);
  expect(await findTraces(traces)).toEqual(before);
});

test("nothing goes before its day, nor before a second person has confirmed", async () => {
  const { applicantId, traces } = await keepPerson(officer, ["PAN"]);
  const { id: erasureId } = await ask(applicantId);
  const before = await findTraces(traces);
  await eraseApplicant(erasureId, never, later());
  expect(await stateOf(erasureId)).toBe("REQUESTED");
  await expect(confirmErasure(admin, { erasureId })).rejects.toMatchObject({ code: "same_person" });
  await expect(confirmErasure(officer, { erasureId })).rejects.toMatchObject({ code: "not_allowed" });
  await confirmErasure(reviewer, { erasureId });
  await eraseApplicant(erasureId, never, new Date());
  expect(await stateOf(erasureId)).toBe("CONFIRMED");
  expect(await findTraces(traces)).toEqual(before);
});

test("a reviewer of another branch confirms nothing", async () => {
  const { applicantId } = await keepPerson(officer, ["PAN"]);
  const { id: erasureId } = await ask(applicantId);
  const stranger = await newActor({ role: "REVIEWER" });
  await expect(confirmErasure(stranger, { erasureId })).rejects.toMatchObject({ code: "not_found" });
});

test("an erasure is called off until it begins, and can then be asked for anew", async () => {
  const { applicantId } = await keepPerson(officer, ["PAN"]);
  const { id: erasureId } = await ask(applicantId);
  await expect(ask(applicantId)).rejects.toMatchObject({ code: "erasure_changed" });
  await confirmErasure(reviewer, { erasureId });
  await cancelErasure(admin, { erasureId });
  await expect(cancelErasure(admin, { erasureId })).rejects.toMatchObject({ code: "erasure_changed" });
  await eraseApplicant(erasureId, never, later());
  expect(await stateOf(erasureId)).toBe("CANCELLED");
  expect(await prisma.applicant.count({ where: { id: applicantId } })).toBe(1);
  await ask(applicantId);
});

test("a legal hold refuses the request, the confirmation and the doing; once lifted the night takes it up again", async () => {
  const { applicantId } = await keepPerson(officer, ["PAN"]);
  const hold = async () => {
    await setHold(admin, { applicantId, reason: "Court case" });
    return prisma.legalHold.findFirstOrThrow({ where: { applicantId, liftedAt: null } });
  };
  const first = await hold();
  await expect(ask(applicantId)).rejects.toMatchObject({ code: "on_hold" });
  await liftHold(admin, { holdId: first.id, reason: "It has ended" });
  const { id: erasureId } = await ask(applicantId);
  const second = await hold();
  await expect(confirmErasure(reviewer, { erasureId })).rejects.toMatchObject({ code: "on_hold" });
  await liftHold(admin, { holdId: second.id, reason: "It has ended" });
  await confirmErasure(reviewer, { erasureId });
  const third = await hold();
  await eraseApplicant(erasureId, never, later());
  expect(await stateOf(erasureId)).toBe("CONFIRMED");
  await liftHold(admin, { holdId: third.id, reason: "It has ended" });
  expect(await resumeErasures(later())).toBe(1);
  await eraseApplicant(erasureId, never, later());
  expect(await stateOf(erasureId)).toBe("ERASED");
});

test("an erasure that broke off has begun: it can be neither held nor called off, and is done to its end", async () => {
  const { applicantId, atlasFlowId, traces } = await keepPerson(officer, ["PAN"]);
  const { id: erasureId } = await ask(applicantId);
  await confirmErasure(reviewer, { erasureId });
  await prisma.engineFile.updateMany({ where: { flowId: atlasFlowId }, data: { status: "PROCESSING" } });
  await expect(eraseApplicant(erasureId, never, later())).rejects.toThrow("File is being processed");
  expect(await stateOf(erasureId)).toBe("ERASING");
  const running = { code: "erasure_changed" };
  await expect(cancelErasure(admin, { erasureId })).rejects.toMatchObject(running);
  await expect(setHold(admin, { applicantId, reason: "Court case" })).rejects.toMatchObject(running);
  await prisma.engineFile.updateMany({ where: { flowId: atlasFlowId }, data: { status: "FAILED" } });
  await eraseApplicant(erasureId, never, later());
  expect(await findTraces(traces)).toEqual([]);
});

test("a file that a browser still put after the erasure is swept away", async () => {
  const { applicantId } = await keepPerson(officer, ["PAN"]);
  const { id: erasureId } = await ask(applicantId);
  await confirmErasure(reviewer, { erasureId });
  await eraseApplicant(erasureId, never, later());
  await putObject(deskKeys.upload(applicantId, "late"), Buffer.from("late"), "application/pdf");
  await eraseApplicant(erasureId, never, later());
  expect(await countUnder(deskKeys.applicant(applicantId))).toBe(0);
  expect(await prisma.auditEvent.count({ where: { applicantId, type: "applicant.erased" } })).toBe(1);
});

test("auditors see the requests and ask for none; officers see none", async () => {
  const { applicantId } = await keepPerson(officer, ["PAN"]);
  const auditor = await newActor({ role: "AUDITOR" });
  const refused = { code: "not_allowed" };
  expect((await listErasures(auditor, {})).rows).toBeInstanceOf(Array);
  await expect(requestErasure(auditor, { applicantId, reason: "ASKED" })).rejects.toMatchObject(refused);
  await expect(listErasures(officer, {})).rejects.toMatchObject(refused);
  expect((await getKeptData(officer, applicantId)).plan).toBeNull();
});

test("the page says where nobody but who asks could confirm, until somebody of the branch or a second admin can", async () => {
  await prisma.user.updateMany({ where: { role: "ADMIN", id: { not: admin.id } }, data: { active: false } });
  const alone = await newActor();
  const { applicantId } = await keepPerson(alone, ["PAN"]);
  const isConfirmable = async () => (await getKeptData(admin, applicantId)).hasConfirmer;
  expect(await isConfirmable()).toBe(false);
  await ask(applicantId);
  expect(await isConfirmable()).toBe(false);
  await newActor({ role: "REVIEWER" });
  expect(await isConfirmable()).toBe(false);
  await newActor({ role: "REVIEWER", branchId: alone.branchId });
  expect(await isConfirmable()).toBe(true);
});
