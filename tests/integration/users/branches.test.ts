import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { changeBranch } from "@/lib/users/change-branch";
import { createUser } from "@/lib/users/create-user";
import { listBranchesInFull } from "@/lib/users/list-branches-in-full";
import { renameBranch } from "@/lib/users/rename-branch";
import { setActive } from "@/lib/users/set-active";
import { setBranchOpen } from "@/lib/users/set-branch-open";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBranch } from "@/prisma/seed/build/people";
import { newActor, newAdmin } from "@/tests/support/desk-rows";

const close = (admin: Parameters<typeof setBranchOpen>[0], branchId: string) =>
  setBranchOpen(admin, { branchId, open: false });
const refused = { code: "invalid_input", details: { fields: { branchId: "chooseBranch" } } };

test("a branch is renamed, and its code stays", async () => {
  const [admin, branch] = [await newAdmin(), await newBranch()];
  for (const _ of ["first", "again"]) await renameBranch(admin, { branchId: branch.id, name: "Nashik Road" });
  expect(await listBranchesInFull(admin)).toContainEqual({
    ...{ id: branch.id, code: branch.code, name: "Nashik Road", isOpen: true, users: 0, applicants: 0 },
  });
  const events = await prisma.auditEvent.findMany({ where: { actorId: admin.id } });
  expect(events).toMatchObject([{ type: "branch.renamed", data: { from: branch.name, to: "Nashik Road" } }]);
});

test("a branch is closed once nobody works there; its applicants stay, and it can be opened again", async () => {
  const admin = await newAdmin();
  const user = await newActor();
  const applicant = await newApplicant(user);
  await expect(close(admin, user.branchId)).rejects.toMatchObject({ code: "branch_in_use" });
  await setActive(admin, { userId: user.id, active: false });
  await close(admin, user.branchId);
  const inFull = async () => (await listBranchesInFull(admin)).find(({ id }) => id === user.branchId);
  expect(await inFull()).toMatchObject({ isOpen: false, users: 0, applicants: 1 });
  expect(await prisma.applicant.count({ where: { id: applicant.id } })).toBe(1);
  await setBranchOpen(admin, { branchId: user.branchId, open: true });
  expect(await inFull()).toMatchObject({ isOpen: true });
});

test("nobody is put into a closed branch: no new user, none who moves, none who is let in again", async () => {
  const admin = await newAdmin();
  const [user, mover] = [await newActor(), await newActor()];
  await setActive(admin, { userId: user.id, active: false });
  await close(admin, user.branchId);
  const { branchId } = user;
  const person = { email: `${crypto.randomUUID()}@desk.test`, name: "Nila Rao", role: "OFFICER" as const, branchId };
  await expect(createUser(admin, person)).rejects.toMatchObject(refused);
  await expect(changeBranch(admin, { userId: mover.id, branchId })).rejects.toMatchObject(refused);
  await expect(setActive(admin, { userId: user.id, active: true })).rejects.toMatchObject(refused);
});

test("of a user who moves in and a closing at the same moment only one succeeds", async () => {
  const [admin, mover, branch] = [await newAdmin(), await newActor(), await newBranch()];
  const outcomes = await Promise.allSettled([
    changeBranch(admin, { userId: mover.id, branchId: branch.id }),
    close(admin, branch.id),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("branches are an admin's to change", async () => {
  const [officer, branch] = [await newActor(), await newBranch()];
  const branchId = branch.id;
  for (const attempt of [() => close(officer, branchId), () => renameBranch(officer, { branchId, name: "Mine" })]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_allowed" });
  }
});
