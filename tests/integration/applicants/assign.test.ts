import { expect, test } from "vitest";
import { assignApplicant } from "@/lib/applicants/assign-applicant";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { listApplicants } from "@/lib/applicants/list-applicants";
import { prisma } from "@/lib/db/client";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor, newAdmin } from "@/tests/support/desk-rows";

const assignments = async (applicantId: string) =>
  (
    await prisma.auditEvent.findMany({ where: { applicantId, type: "applicant.assigned" }, orderBy: { id: "asc" } })
  ).map(({ actorId, data }) => ({ actorId, ...(data as object) }));

test("an applicant is given to a colleague, who then has it among their own, and every change is told", async () => {
  const asha = await newActor();
  const rohan = await newActor({ branchId: asha.branchId });
  const { id } = await newApplicant(asha);
  await assignApplicant(asha, { applicantId: id, assigneeId: rohan.id });
  await assignApplicant(asha, { applicantId: id, assigneeId: rohan.id });
  expect((await getApplicant(asha, id)).assignee).toEqual({ id: rohan.id, name: rohan.name });
  expect((await listApplicants(rohan, { whose: "mine" })).rows).toMatchObject([{ id, assigneeName: rohan.name }]);
  expect((await listApplicants(rohan, { whose: "nobody" })).rows).toEqual([]);
  await assignApplicant(rohan, { applicantId: id, assigneeId: null });
  expect((await listApplicants(rohan, { whose: "mine" })).rows).toEqual([]);
  expect((await listApplicants(rohan, { whose: "nobody" })).rows).toMatchObject([{ id, assigneeName: null }]);
  expect(await assignments(id)).toEqual([
    { actorId: asha.id, applicantId: id, from: null, to: rohan.id },
    { actorId: rohan.id, applicantId: id, from: rohan.id, to: null },
  ]);
});

test("an admin of another branch may be given it, for they may open it", async () => {
  const asha = await newActor();
  const admin = await newAdmin();
  const { id } = await newApplicant(asha);
  await assignApplicant(asha, { applicantId: id, assigneeId: admin.id });
  expect((await getApplicant(asha, id)).assignee?.id).toBe(admin.id);
});

test.each([
  ["of another branch", {}],
  ["who only reads", { role: "AUDITOR" }],
  ["who is deactivated", { active: false }],
] as const)("somebody %s cannot be given it", async (_, overrides) => {
  const asha = await newActor();
  const isAway = Object.keys(overrides).length === 0;
  const other = await newActor(isAway ? {} : { branchId: asha.branchId, ...overrides });
  const { id } = await newApplicant(asha);
  await expect(assignApplicant(asha, { applicantId: id, assigneeId: other.id })).rejects.toMatchObject({
    code: "invalid_input",
    said: "chooseColleague",
  });
  expect(await assignments(id)).toEqual([]);
});

test("another branch's applicant is not there to be given away", async () => {
  const { id } = await newApplicant(await newActor());
  const stranger = await newActor();
  await expect(assignApplicant(stranger, { applicantId: id, assigneeId: stranger.id })).rejects.toMatchObject({
    code: "not_found",
  });
});
