import { afterAll, beforeAll, expect, test } from "vitest";
import { createApplicant } from "@/lib/applicants/create-applicant";
import type { Actor } from "@/lib/auth/actor";
import { submitBatch } from "@/lib/batches/submit-batch";
import { addCoApplicant } from "@/lib/co-applicants/add-co-applicant";
import { getCase } from "@/lib/co-applicants/get-case";
import { removeCoApplicant } from "@/lib/co-applicants/remove-co-applicant";
import { retryCoApplicant } from "@/lib/co-applicants/retry-co-applicant";
import { CURRENT_NOTICE } from "@/lib/consent/notice";
import { recordConsent } from "@/lib/consent/record-consent";
import { prisma } from "@/lib/db/client";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { env } from "@/lib/env";
import { newDocument } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";
import { unique } from "@/prisma/seed/build/unique";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { runDeskJob } from "@/tests/support/run-desk-job";

let engine: EngineServer;
beforeAll(async () => {
  engine = await startEngineServer();
  process.env.ATLAS_BASE_URL = engine.url;
  const { ATLAS_CLIENT_ID: clientId, ATLAS_CLIENT_SECRET: clientSecret } = env();
  await provisionTenant({ name: "The desk", clientId, clientSecret });
});
afterAll(() => engine.close());

const person = () => ({
  externalReferenceId: `EXT-${unique()}`,
  name: "Vikram Specimen",
  expectedDocuments: ["PAN" as const, "AADHAAR" as const],
});

async function newCase() {
  const officer = await newUser();
  const main = await createApplicant(officer, { ...person(), applicationId: `LN-${unique()}`, productType: "POC_CDL" });
  const { flowId } = await prisma.applicant.findUniqueOrThrow({ where: { id: main.id } });
  return { officer, main, flowId };
}

const openFlow = (flowId: string) => runDeskJob("desk.open-flow", { flowId });
const tell = (applicantId: string) => runDeskJob("desk.add-co-applicant", { applicantId });
const stateOf = async (applicantId: string) =>
  (await prisma.coApplicant.findUniqueOrThrow({ where: { applicantId } })).state;
const jobsFor = (applicantId: string) =>
  prisma.$queryRaw<{ task: string }[]>`
    select task_identifier as "task" from graphile_worker.jobs where key like ${`%:${applicantId}`}`;

async function submitFile(officer: Actor, applicantId: string): Promise<string> {
  await recordConsent(officer, { applicantId, version: CURRENT_NOTICE, language: "en" });
  const document = await newDocument(officer, { id: applicantId });
  await submitBatch(officer, { applicantId, documentIds: [document.id] });
  return document.id;
}

test("a co-applicant joins the flow of the main applicant, and their files are theirs at the engine", async () => {
  const { officer, main, flowId } = await newCase();
  await openFlow(flowId);
  const body = person();
  const { id } = await addCoApplicant(officer, { mainApplicantId: main.id, ...body });
  await tell(id);
  expect(await stateOf(id)).toBe("ADDED");
  expect(await getCase(officer, main.id)).toMatchObject({
    main: null,
    coApplicants: [{ applicantId: id, state: "ADDED", checklist: [{ state: "missing" }, { state: "missing" }] }],
  });
  expect(await getCase(officer, id)).toMatchObject({ main: { id: main.id }, own: { state: "ADDED" } });

  const documentId = await submitFile(officer, id);
  const { batchId } = await prisma.document.findUniqueOrThrow({ where: { id: documentId } });
  await runDeskJob("desk.send-batch", { batchId });
  const file = await prisma.engineFile.findFirstOrThrow({
    where: { documentId: `${documentId}-1` },
    include: { applicant: true },
  });
  expect(file.applicant).toMatchObject({ externalReferenceId: body.externalReferenceId, primary: false });
});

test("who is added while the flow is being opened is told to Atlas once it is open, and their batch follows", async () => {
  const { officer, main, flowId } = await newCase();
  const { id } = await addCoApplicant(officer, { mainApplicantId: main.id, ...person() });
  const documentId = await submitFile(officer, id);
  const { batchId } = await prisma.document.findUniqueOrThrow({ where: { id: documentId } });
  expect(await jobsFor(id)).toEqual([]);
  await openFlow(flowId);
  expect(await jobsFor(id)).toEqual([{ task: "desk.add-co-applicant" }]);
  await runDeskJob("desk.send-batch", { batchId });
  expect((await prisma.document.findUniqueOrThrow({ where: { id: documentId } })).state).toBe("SUBMITTED");
  await tell(id);
  await runDeskJob("desk.send-batch", { batchId });
  expect((await prisma.document.findUniqueOrThrow({ where: { id: documentId } })).state).toBe("PROCESSING");
});

test("telling Atlas twice changes nothing, and trouble on the way is tried again", async () => {
  const { officer, main, flowId } = await newCase();
  await openFlow(flowId);
  const { id } = await addCoApplicant(officer, { mainApplicantId: main.id, ...person() });
  await tell(id);
  await prisma.coApplicant.update({ where: { applicantId: id }, data: { state: "ADDING" } });
  await tell(id);
  expect(await stateOf(id)).toBe("ADDED");
});

test("a reference the application has already is pointed out; another branch cannot add anybody", async () => {
  const { officer, main } = await newCase();
  const body = person();
  await addCoApplicant(officer, { mainApplicantId: main.id, ...body });
  await expect(addCoApplicant(officer, { mainApplicantId: main.id, ...body })).rejects.toMatchObject({
    code: "applicant_exists",
    details: { fields: { externalReferenceId: "referenceTaken" } },
  });
  const stranger = await newUser();
  await expect(addCoApplicant(stranger, { mainApplicantId: main.id, ...person() })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("who is taken out sends nothing more, is out at the engine too, and cannot come back under the same reference", async () => {
  const { officer, main, flowId } = await newCase();
  await openFlow(flowId);
  const body = person();
  const { id } = await addCoApplicant(officer, { mainApplicantId: main.id, ...body });
  await tell(id);
  await recordConsent(officer, { applicantId: id, version: CURRENT_NOTICE, language: "en" });
  const document = await newDocument(officer, { id });
  await removeCoApplicant(officer, id);
  await expect(submitBatch(officer, { applicantId: id, documentIds: [document.id] })).rejects.toMatchObject({
    code: "applicant_removed",
  });
  await runDeskJob("desk.remove-co-applicant", { applicantId: id });
  await runDeskJob("desk.remove-co-applicant", { applicantId: id });
  const { externalReferenceId } = body;
  const known = await prisma.engineApplicant.findFirstOrThrow({ where: { externalReferenceId } });
  expect(known.deletedAt).not.toBeNull();

  await prisma.coApplicant.update({ where: { applicantId: id }, data: { state: "REFUSED" } });
  await retryCoApplicant(officer, id);
  await tell(id);
  expect(await prisma.coApplicant.findUniqueOrThrow({ where: { applicantId: id } })).toMatchObject({
    state: "REFUSED",
    failure: "deleted",
  });
});

test("nobody is taken out while documents of theirs are being read", async () => {
  const { officer, main, flowId } = await newCase();
  await openFlow(flowId);
  const { id } = await addCoApplicant(officer, { mainApplicantId: main.id, ...person() });
  await submitFile(officer, id);
  await expect(removeCoApplicant(officer, id)).rejects.toMatchObject({ code: "document_not_final" });
});
