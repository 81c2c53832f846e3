import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { createAdmin } from "@/lib/users/create-admin";

/* One test alone in its file, and so in its database: it is about one that has no branch yet. */
test("on a new database the first admin opens the head office, the second finds it", async () => {
  const person = (email: string) => ({ email, name: "Farhan", password: "long enough for an admin" });
  const first = await createAdmin(person("first@desk.test"));
  const second = await createAdmin(person("second@desk.test"));
  const branches = await prisma.branch.findMany({ include: { users: { select: { id: true } } } });
  expect(branches).toMatchObject([{ code: "HO", name: "Head office" }]);
  expect(branches[0]?.users.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  const events = await prisma.auditEvent.findMany({ orderBy: { id: "asc" }, select: { type: true } });
  expect(events.map(({ type }) => type)).toEqual(["branch.created", "user.created", "user.created"]);
});
