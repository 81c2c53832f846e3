import { expect, test } from "vitest";
import { createKey } from "@/lib/api-keys/create-key";
import { assignApplicant } from "@/lib/applicants/assign-applicant";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { listApplicants } from "@/lib/applicants/list-applicants";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { changeBranch } from "@/lib/users/change-branch";
import { changeRole } from "@/lib/users/change-role";
import { listColleagues } from "@/lib/users/list-colleagues";
import { setActive } from "@/lib/users/set-active";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBranch } from "@/prisma/seed/build/people";
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

test.each([
  ["is moved", (admin, userId) => newBranch().then(({ id: branchId }) => changeBranch(admin, { userId, branchId }))],
  ["is deactivated", (admin, userId) => setActive(admin, { userId, active: false })],
  ["may only read from now on", (admin, userId) => changeRole(admin, { userId, role: "AUDITOR" })],
] as [string, (admin: Actor, userId: string) => Promise<{ released: number }>][])(
  "once an assignee %s, their applicants are nobody's: colleagues find them, and the timeline says whose they were",
  async (_, change) => {
    const [admin, asha] = [await newAdmin(), await newActor()];
    const rohan = await newActor({ branchId: asha.branchId });
    const [given, kept] = [await newApplicant(asha), await newApplicant(asha)];
    await assignApplicant(asha, { applicantId: given.id, assigneeId: rohan.id });
    await assignApplicant(asha, { applicantId: kept.id, assigneeId: asha.id });
    expect(await change(admin, rohan.id)).toEqual({ released: 1 });
    expect((await listApplicants(asha, { whose: "nobody" })).rows).toMatchObject([{ id: given.id }]);
    expect((await getApplicant(asha, kept.id)).assignee?.id).toBe(asha.id);
    const { rows, names } = await listTimeline(asha, given.id, {});
    expect(rows[0]).toMatchObject({
      type: "applicant.assigned",
      actorName: admin.name,
      data: { from: rohan.id, to: null },
    });
    expect(names[rohan.id]).toBe(rohan.name);
  },
);

test("who may work on an applicant in their new place or role keeps it", async () => {
  const [admin, asha] = [await newAdmin(), await newActor()];
  const { id } = await newApplicant(asha);
  await assignApplicant(asha, { applicantId: id, assigneeId: asha.id });
  expect(await changeRole(admin, { userId: asha.id, role: "ADMIN" })).toEqual({ released: 0 });
  const { id: branchId } = await newBranch();
  expect(await changeBranch(admin, { userId: asha.id, branchId })).toEqual({ released: 0 });
  expect(await changeRole(admin, { userId: asha.id, role: "REVIEWER" })).toEqual({ released: 1 });
});

test("of an assignment and a deactivation at the same moment none leaves an applicant with somebody who is gone", async () => {
  const [admin, asha] = [await newAdmin(), await newActor()];
  const rohan = await newActor({ branchId: asha.branchId });
  const { id } = await newApplicant(asha);
  await Promise.allSettled([
    assignApplicant(asha, { applicantId: id, assigneeId: rohan.id }),
    setActive(admin, { userId: rohan.id, active: false }),
  ]);
  expect((await getApplicant(asha, id)).assignee).toBeNull();
});

test("one of the lender's own systems is no colleague: no applicant is given to it", async () => {
  const asha = await newActor();
  const { id } = await newApplicant(asha);
  await createKey(await newAdmin(), {
    name: "Origination",
    branchId: asha.branchId,
    scopes: ["applicants:read"],
    days: 30,
  });
  const { userId } = await prisma.apiKey.findFirstOrThrow({ where: { user: { branchId: asha.branchId } } });
  expect((await listColleagues(asha.branchId)).map((colleague) => colleague.id)).not.toContain(userId);
  await expect(assignApplicant(asha, { applicantId: id, assigneeId: userId })).rejects.toMatchObject({
    code: "invalid_input",
  });
});
