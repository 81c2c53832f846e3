import { expect, test } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/db/client";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import { invite } from "@/lib/invitations/invite";
import { listInvitations } from "@/lib/invitations/list-invitations";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { setBranchOpen } from "@/lib/users/set-branch-open";
import { newBranch } from "@/prisma/seed/build/people";
import { newActor, newAdmin } from "@/tests/support/desk-rows";

const origin = { requestId: "r-1", address: "203.0.113.7", agent: "Firefox on Linux" };
const password = "four words nobody knows";
const gone = { code: "not_found" };

async function invited() {
  const [admin, branch] = [await newAdmin(), await newBranch()];
  const email = `${crypto.randomUUID()}@desk.test`;
  const { link } = await invite(admin, { email, role: "REVIEWER", branchId: branch.id });
  return { admin, branch, email, link, token: link.split("#")[1] ?? "" };
}
const taking = (token: string) => ({ token, name: "Nila Rao", password, language: "hi" as const });

test("an invited person chooses name, password and language, gets the role and branch, and can sign in", async () => {
  const { admin, branch, email, link, token } = await invited();
  expect(link).toMatch(/^http:\/\/desk\.test\/invitation#[\w-]{43}$/);
  expect(await openInvitation({ token })).toMatchObject({ email, role: "REVIEWER", invitedByName: admin.name });
  expect(await acceptInvitation(taking(token), origin)).toEqual({ email });
  const user = await prisma.user.findUniqueOrThrow({ where: { email } });
  expect(user).toMatchObject({ name: "Nila Rao", role: "REVIEWER", branchId: branch.id, language: "hi", active: true });
  expect(await signIn({ email, password }, "a")).toMatchObject({ session: { userId: user.id } });
  const events = await prisma.auditEvent.findMany({ where: { type: "invitation.accepted", userId: user.id } });
  expect(events).toMatchObject([{ actorId: user.id, ...origin }]);
});

test("an invitation is taken once, also where its link is used twice at the same moment", async () => {
  const { token, email } = await invited();
  const outcomes = await Promise.allSettled([
    acceptInvitation(taking(token), origin),
    acceptInvitation(taking(token), origin),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(openInvitation({ token })).rejects.toMatchObject(gone);
  expect(await prisma.user.count({ where: { email } })).toBe(1);
});

test("an invitation that was revoked, is past, was given out anew or never was is answered alike", async () => {
  const { admin, token } = await invited();
  const [row] = await listInvitations(admin);
  await revokeInvitation(admin, { invitationId: row?.id ?? "" });
  await expect(revokeInvitation(admin, { invitationId: row?.id ?? "" })).rejects.toMatchObject(gone);
  const past = await invited();
  await prisma.invitation.updateMany({ where: { email: past.email }, data: { expiresAt: new Date(Date.now() - 1) } });
  const lost = await invited();
  const anew = await invite(lost.admin, { email: lost.email, role: "OFFICER", branchId: lost.branch.id });
  for (const bad of [token, past.token, lost.token, "never given out"]) {
    await expect(openInvitation({ token: bad })).rejects.toMatchObject(gone);
    await expect(acceptInvitation(taking(bad), origin)).rejects.toMatchObject(gone);
  }
  expect(await openInvitation({ token: anew.link.split("#")[1] ?? "" })).toMatchObject({ role: "OFFICER" });
  expect((await listInvitations(admin)).map(({ email }) => email)).toEqual([lost.email]);
});

test("the link is kept nowhere, and the trail names no e-mail of it", async () => {
  const { admin, token, email } = await invited();
  expect(JSON.stringify(await prisma.invitation.findMany())).not.toContain(token);
  const events = await prisma.auditEvent.findMany({ where: { actorId: admin.id } });
  expect(events.map(({ type }) => type)).toEqual(["invitation.sent"]);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(new RegExp(`${token}|${email}`));
});

test("who is a user already is not invited, and nobody but an admin invites", async () => {
  const [admin, user] = [await newAdmin(), await newActor()];
  const input = { email: user.email, role: "OFFICER" as const, branchId: user.branchId };
  await expect(invite(admin, input)).rejects.toMatchObject({ code: "user_exists" });
  await expect(invite(user, input)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(listInvitations(user)).rejects.toMatchObject({ code: "not_allowed" });
});

test("a branch with an open invitation cannot be closed, and nobody is invited into a closed one", async () => {
  const { admin, branch, email } = await invited();
  await expect(setBranchOpen(admin, { branchId: branch.id, open: false })).rejects.toMatchObject({
    code: "branch_in_use",
  });
  const [row] = (await listInvitations(admin)).filter((one) => one.email === email);
  await revokeInvitation(admin, { invitationId: row?.id ?? "" });
  await setBranchOpen(admin, { branchId: branch.id, open: false });
  await expect(invite(admin, { email, role: "OFFICER", branchId: branch.id })).rejects.toMatchObject({
    code: "invalid_input",
  });
});
