import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { isPassword } from "@/lib/auth/passwords";
import { prisma } from "@/lib/db/client";
import { changeBranch } from "@/lib/users/change-branch";
import { changeRole } from "@/lib/users/change-role";
import { createBranch } from "@/lib/users/create-branch";
import { createUser } from "@/lib/users/create-user";
import { listBranches } from "@/lib/users/list-branches";
import { listSubmitters } from "@/lib/users/list-submitters";
import { listUsers } from "@/lib/users/list-users";
import { resetPassword } from "@/lib/users/reset-password";
import { setActive } from "@/lib/users/set-active";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBranch } from "@/prisma/seed/build/people";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";
import { newSessionCookie } from "@/tests/support/session-cookie";

const origin = { requestId: "r-1", address: "203.0.113.7", agent: "Firefox on Linux" };
const nobody = "c000000000000000000000000";
const stored = (id: string) => prisma.user.findUniqueOrThrow({ where: { id }, omit: { passwordHash: false } });
const eventsAbout = (userId: string) =>
  prisma.auditEvent.findMany({
    where: { userId },
    orderBy: { id: "asc" },
    select: { type: true, actorId: true, data: true, requestId: true, address: true, agent: true },
  });

function person(overrides: object = {}) {
  return { email: `${crypto.randomUUID()}@desk.test`, name: "Nila Rao", role: "OFFICER" as const, ...overrides };
}

test("a user is made with a password nobody chose, kept as its hash alone", async () => {
  const admin = await newAdmin();
  const branch = await newBranch();
  const { id, password } = await createUser({ ...admin, origin }, { ...person(), branchId: branch.id });
  const user = await stored(id);
  expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  expect(user).toMatchObject({ name: "Nila Rao", role: "OFFICER", branchId: branch.id, active: true });
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);
  expect(await isPassword(user.passwordHash ?? undefined, password)).toBe(true);
  const events = await eventsAbout(id);
  expect(events).toMatchObject([{ type: "user.created", actorId: admin.id, ...origin }]);
  expect(JSON.stringify(events)).not.toContain(password);
});

test("an e-mail is taken once, also where two admins create it at the same moment", async () => {
  const admin = await newAdmin();
  const input = { ...person(), branchId: admin.branchId };
  const outcomes = await Promise.allSettled([createUser(admin, input), createUser(admin, input)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "user_exists", details: { fields: { email: expect.any(String) } } },
  });
});

test("a user cannot be put into a branch that is not there", async () => {
  const admin = await newAdmin();
  const user = await newActor();
  const refusal = { code: "invalid_input", details: { fields: { branchId: expect.any(String) } } };
  await expect(createUser(admin, { ...person(), branchId: nobody })).rejects.toMatchObject(refusal);
  await expect(changeBranch(admin, { userId: user.id, branchId: nobody })).rejects.toMatchObject(refusal);
});

test("every change is kept with who made it; a change that changes nothing leaves no event", async () => {
  const admin = await newAdmin();
  const { id: userId, branchId } = await newActor();
  const other = await newBranch();
  for (const _ of ["first", "again"]) {
    await changeRole(admin, { userId, role: "ADMIN" });
    await changeBranch(admin, { userId, branchId: other.id });
    await setActive(admin, { userId, active: false });
  }
  await setActive(admin, { userId, active: true });
  await resetPassword(admin, { userId });
  expect(await eventsAbout(userId)).toMatchObject([
    { type: "user.role-changed", actorId: admin.id, data: { from: "OFFICER", to: "ADMIN" } },
    { type: "user.branch-changed", actorId: admin.id, data: { from: branchId, to: other.id } },
    { type: "user.deactivated", actorId: admin.id },
    { type: "user.reactivated", actorId: admin.id },
    { type: "user.password-reset", actorId: admin.id },
  ]);
});

test("a reset password replaces the old one and ends the sessions of before", async () => {
  const admin = await newAdmin();
  const user = await newActor();
  const before = await stored(user.id);
  await newSessionCookie(user.id);
  const { password } = await resetPassword(admin, { userId: user.id });
  const after = await stored(user.id);
  expect(await isPassword(after.passwordHash ?? undefined, password)).toBe(true);
  expect(after.passwordHash).not.toBe(before.passwordHash);
  expect(await prisma.session.count({ where: { userId: user.id } })).toBe(0);
});

test("a branch is opened under a code of its own", async () => {
  const admin = await newAdmin();
  const code = `T-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
  const { id } = await createBranch(admin, { code, name: "Nashik" });
  expect(await listBranches(admin)).toContainEqual({ id, code, name: "Nashik", isOpen: true });
  await expect(createBranch(admin, { code, name: "Nagpur" })).rejects.toMatchObject({ code: "branch_exists" });
});

test("users are found by a part of name, e-mail or branch, without their password hash", async () => {
  const admin = await newAdmin();
  const user = await newActor({ name: "Under_Score Person" });
  for (const q of [user.email.slice(0, 8), user.branchName.slice(2)]) {
    expect((await listUsers(admin, { q })).rows).toMatchObject([{ id: user.id, branchName: user.branchName }]);
  }
  expect((await listUsers(admin, { q: "under_score" })).rows).toMatchObject([{ id: user.id, active: true }]);
  expect(JSON.stringify(await listUsers(admin, {}))).not.toContain("argon2id");
});

test("the list of users pages without leaving anybody out", async () => {
  const admin = await newAdmin();
  const branch = await newBranch();
  const createdAt = new Date();
  const made = await Promise.all(Array.from({ length: 55 }, () => newActor({ branchId: branch.id, createdAt })));
  const first = await listUsers(admin, { q: branch.code });
  const second = await listUsers(admin, { q: branch.code, after: first.next ?? undefined });
  expect(second.next).toBeNull();
  const seen = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(seen.sort()).toEqual(made.map(({ id }) => id).sort());
});

test("who submitted a batch can be chosen as a filter, also after being deactivated", async () => {
  const admin = await newAdmin();
  const officer = await newActor({ active: false });
  const idle = await newActor();
  await newEndedBatch(officer, await newApplicant(officer));
  const ids = (await listSubmitters(admin)).map(({ id }) => id);
  expect(ids).toContain(officer.id);
  expect(ids).not.toContain(idle.id);
});

test.each<[string, (actor: Actor, userId: string) => Promise<unknown>]>([
  ["list users", (actor) => listUsers(actor, {})],
  ["list branches", (actor) => listBranches(actor)],
  ["list who submitted", (actor) => listSubmitters(actor)],
  ["create a user", (actor) => createUser(actor, { ...person(), branchId: actor.branchId })],
  ["open a branch", (actor) => createBranch(actor, { code: "NO-1", name: "No" })],
  ["change a role", (actor, userId) => changeRole(actor, { userId, role: "ADMIN" })],
  ["change a branch", (actor, userId) => changeBranch(actor, { userId, branchId: actor.branchId })],
  ["deactivate a user", (actor, userId) => setActive(actor, { userId, active: false })],
  ["reset a password", (actor, userId) => resetPassword(actor, { userId })],
])("an officer may not %s", async (_, call) => {
  const officer = await newActor();
  const user = await newActor();
  const before = await stored(user.id);
  await newSessionCookie(user.id);
  await expect(call(officer, user.id)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(call(officer, officer.id)).rejects.toMatchObject({ code: "not_allowed" });
  expect(await stored(user.id)).toEqual(before);
});

test.each<[string, (actor: Actor) => Promise<unknown>]>([
  ["change the role", (actor) => changeRole(actor, { userId: nobody, role: "ADMIN" })],
  ["change the branch", (actor) => changeBranch(actor, { userId: nobody, branchId: actor.branchId })],
  ["deactivate", (actor) => setActive(actor, { userId: nobody, active: false })],
  ["reset the password", (actor) => resetPassword(actor, { userId: nobody })],
])("to %s of somebody who is not there is refused", async (_, call) => {
  await expect(call(await newAdmin())).rejects.toMatchObject({ code: "not_found" });
});
