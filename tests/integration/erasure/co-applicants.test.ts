import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { addCoApplicant } from "@/lib/co-applicants/add-co-applicant";
import { removeCoApplicant } from "@/lib/co-applicants/remove-co-applicant";
import { prisma } from "@/lib/db/client";
import { cancelErasure } from "@/lib/erasure/cancel-erasure";
import { confirmErasure } from "@/lib/erasure/confirm-erasure";
import { eraseApplicant } from "@/lib/erasure/erase-applicant";
import { getKeptData } from "@/lib/erasure/get-kept-data";
import { requestErasure } from "@/lib/erasure/request-erasure";
import { setHold } from "@/lib/retention/set-hold";
import { unique } from "@/prisma/seed/build/unique";
import { newActor, newAdmin } from "@/tests/support/desk-rows";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { findTraces, keepPerson } from "@/tests/support/kept-person";
import { runDeskJob } from "@/tests/support/run-desk-job";
import { queuedJobs } from "@/tests/support/whatsapp";

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
  [admin, officer] = [await newAdmin(), await newActor()];
  reviewer = await newActor({ role: "REVIEWER", branchId: officer.branchId });
});

const never = new AbortController().signal;
const later = () => new Date(Date.now() + 8 * 24 * 3600_000);
const requestOf = (applicantId: string) => prisma.erasureRequest.findFirstOrThrow({ where: { applicantId } });
const stateOf = async (applicantId: string) => (await requestOf(applicantId)).state;
const erase = async (applicantId: string) => eraseApplicant((await requestOf(applicantId)).id, never, later());
const confirm = async (applicantId: string) =>
  confirmErasure(reviewer, { erasureId: (await requestOf(applicantId)).id });
const join = (mainApplicantId: string) => {
  const externalReferenceId = `EXT-${unique()}`;
  return addCoApplicant(officer, { mainApplicantId, externalReferenceId, name: `Vikram ${unique()}` });
};

/** A main applicant with one co-applicant, whom Atlas knows. */
async function newCase() {
  const main = await keepPerson(officer, ["PAN"]);
  const co = await join(main.applicantId);
  await runDeskJob("desk.add-co-applicant", { applicantId: co.id });
  return { main: main.applicantId, co: co.id, traces: main.traces };
}
const together = (applicantId: string) =>
  requestErasure(admin, { applicantId, reason: "ASKED", withCoApplicants: true });

test("the erasure of a main applicant is refused until it is for everybody of the case, and the page names them", async () => {
  const { main, co } = await newCase();
  const alone = requestErasure(admin, { applicantId: main, reason: "ASKED" });
  await expect(alone).rejects.toMatchObject({ code: "co_applicants_remain", said: { args: { count: 1 } } });
  expect(await prisma.erasureRequest.count({ where: { applicantId: { in: [main, co] } } })).toBe(0);
  expect((await getKeptData(admin, main)).coApplicants).toMatchObject([{ applicantId: co, erasure: null }]);
  await together(main);
  expect([await stateOf(main), await stateOf(co)]).toEqual(["REQUESTED", "REQUESTED"]);
  expect((await getKeptData(admin, main)).coApplicants).toMatchObject([{ applicantId: co, erasure: "REQUESTED" }]);
  const events = await prisma.auditEvent.findMany({
    where: { applicantId: { in: [main, co] } },
    orderBy: { id: "asc" },
  });
  expect(events.filter(({ type }) => type === "erasure.requested").map(({ applicantId }) => applicantId)).toEqual([
    co,
    main,
  ]);
});

test("each of the case is confirmed for itself; the main applicant goes last, and then nothing is left", async () => {
  const { main, co, traces } = await newCase();
  await together(main);
  await confirm(main);
  await erase(main);
  expect(await stateOf(main)).toBe("CONFIRMED");
  await erase(co);
  expect(await stateOf(co)).toBe("REQUESTED");
  await confirm(co);
  await erase(co);
  expect(await stateOf(co)).toBe("ERASED");
  const { id: erasureId } = await requestOf(main);
  expect((await queuedJobs("desk.erase-applicant")).map(({ payload }) => payload.erasureId)).toContain(erasureId);
  await erase(main);
  expect(await stateOf(main)).toBe("ERASED");
  expect(await findTraces(traces)).toEqual([]);
  expect(await prisma.applicant.count({ where: { id: { in: [main, co] } } })).toBe(0);
});

test("a co-applicant is erased alone: the main applicant and the others stay in their case", async () => {
  const { main, co } = await newCase();
  const { id: other } = await join(main);
  await requestErasure(admin, { applicantId: co, reason: "ASKED" });
  await confirm(co);
  await erase(co);
  expect(await prisma.applicant.count({ where: { id: { in: [main, other] } } })).toBe(2);
  expect(await prisma.coApplicant.findMany({ where: { mainApplicantId: main } })).toMatchObject([
    { applicantId: other },
  ]);
});

test("who was taken out of the case still belongs to it", async () => {
  const { main, co } = await newCase();
  await removeCoApplicant(officer, co);
  await expect(requestErasure(admin, { applicantId: main, reason: "ASKED" })).rejects.toMatchObject({
    code: "co_applicants_remain",
  });
});

test("a legal hold on one of the case refuses the request for all", async () => {
  const { main, co } = await newCase();
  await setHold(admin, { applicantId: co, reason: "Court case" });
  await expect(together(main)).rejects.toMatchObject({ code: "on_hold" });
  expect(await prisma.erasureRequest.count({ where: { applicantId: { in: [main, co] } } })).toBe(0);
});

test("while a co-applicant's erasure is called off the main applicant's waits, and loses nothing", async () => {
  const { main, co, traces } = await newCase();
  await together(main);
  await confirm(main);
  await cancelErasure(admin, { erasureId: (await requestOf(co)).id });
  const before = await findTraces(traces);
  await erase(main);
  expect(await stateOf(main)).toBe("CONFIRMED");
  expect(await findTraces(traces)).toEqual(before);
});

test("nobody is added to a case that is to be erased; once called off, they are", async () => {
  const { main } = await newCase();
  await together(main);
  await expect(join(main)).rejects.toMatchObject({ code: "erasure_changed" });
  await cancelErasure(admin, { erasureId: (await requestOf(main)).id });
  await join(main);
});
