import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { changeRole } from "@/lib/users/change-role";
import { setActive } from "@/lib/users/set-active";
import { newActor, newAdmin } from "@/tests/support/desk-rows";

/* This file has a database of its own, so that "the last admin" means the last one of the test. */
let first: Actor;
let second: Actor;
beforeEach(async () => {
  await prisma.user.updateMany({ where: { role: "ADMIN" }, data: { active: false } });
  [first, second] = await Promise.all([newAdmin(), newAdmin()]);
});

const demote = (actor: Actor, of: Actor) => changeRole(actor, { userId: of.id, role: "OFFICER" });
const deactivate = (actor: Actor, of: Actor) => setActive(actor, { userId: of.id, active: false });
const activeAdmins = () => prisma.user.count({ where: { role: "ADMIN", active: true } });

test.each([
  ["demoted", demote],
  ["deactivated", deactivate],
])("the last active admin cannot be %s, not even by themselves", async (_, takeAway) => {
  await takeAway(first, second);
  await expect(takeAway(first, first)).rejects.toMatchObject({ code: "last_admin" });
  expect(await activeAdmins()).toBe(1);
  expect(await prisma.auditEvent.count({ where: { userId: first.id } })).toBe(0);
});

test("a deactivated admin does not count as one that is left", async () => {
  await deactivate(first, second);
  await expect(demote(first, first)).rejects.toMatchObject({ code: "last_admin" });
  await demote(first, second);
  expect(await activeAdmins()).toBe(1);
});

test.each([
  ["demote", demote, demote],
  ["deactivate", deactivate, deactivate],
  ["demote and deactivate", demote, deactivate],
])("of two admins who %s each other at the same moment, one stays", async (_, one, other) => {
  for (let round = 0; round < 10; round++) {
    const outcomes = await Promise.allSettled([one(first, second), other(second, first)]);
    const refused = outcomes.filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "last_admin" } }]);
    expect(await activeAdmins()).toBe(1);
    await prisma.user.updateMany({
      where: { id: { in: [first.id, second.id] } },
      data: { role: "ADMIN", active: true },
    });
  }
});

test("two admins who each leave at the same moment do not both succeed", async () => {
  const outcomes = await Promise.allSettled([demote(first, first), deactivate(second, second)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await activeAdmins()).toBe(1);
});

test("officers can be deactivated while one admin is left", async () => {
  await deactivate(first, second);
  const officer = await newActor();
  await deactivate(first, officer);
  expect(await prisma.user.findUnique({ where: { id: officer.id } })).toMatchObject({ active: false });
});
