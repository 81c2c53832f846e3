import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { z } from "zod";
import { loadActor } from "@/lib/auth/load-actor";
import { openSession, sealSession, sessionCookieName } from "@/lib/auth/session-token";
import { signIn } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { route } from "@/lib/http/route";
import { endSession } from "@/lib/sessions/end-session";
import { endUserSessions } from "@/lib/sessions/end-user-sessions";
import { listSessions } from "@/lib/sessions/list-sessions";
import { changeBranch } from "@/lib/users/change-branch";
import { changePassword } from "@/lib/users/change-password";
import { changeRole } from "@/lib/users/change-role";
import { resetPassword } from "@/lib/users/reset-password";
import { setActive } from "@/lib/users/set-active";
import { setLanguage } from "@/lib/users/set-language";
import { newBranch } from "@/prisma/seed/build/people";
import { newActor, newAdmin, testPassword } from "@/tests/support/desk-rows";
import { newSessionCookie } from "@/tests/support/session-cookie";

const officersOnly = route({ access: "work", handler: async ({ actor }) => ({ status: 200, json: actor }) });
const adminsOnly = route({ access: "administer", handler: async ({ actor }) => ({ status: 200, json: actor }) });

const withCookie = (cookie?: string) =>
  new Request("http://desk.test/api/x", { headers: cookie ? { cookie: `a=b; ${sessionCookieName()}=${cookie}` } : {} });

test("a signed-in user is the actor of a route, with where the request came from", async () => {
  const user = await newActor();
  const request = withCookie(await newSessionCookie(user.id));
  request.headers.set("x-forwarded-for", "10.0.0.1, 203.0.113.7");
  request.headers.set("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
  const reply = await officersOnly(request);
  const requestId = reply.headers.get("x-request-id");
  const origin = { requestId, address: "203.0.113.7", agent: "Firefox on Linux" };
  expect([reply.status, await reply.json()]).toEqual([200, { ...user, sessionId: expect.any(String), origin }]);
});

test("nobody, and an officer at an admin's route, are refused with the reason and a request id", async () => {
  const user = await newActor();
  const nobody = await officersOnly(withCookie());
  expect(nobody.status).toBe(401);
  expect(await nobody.json()).toMatchObject({ title: "not_signed_in", requestId: nobody.headers.get("x-request-id") });
  const officer = await adminsOnly(withCookie(await newSessionCookie(user.id)));
  expect([officer.status, await officer.json()]).toMatchObject([403, { title: "not_allowed" }]);
});

test("a new role and a new branch act on the next request of an open session", async () => {
  const admin = await newAdmin();
  const user = await newActor();
  const cookie = await newSessionCookie(user.id);
  expect((await adminsOnly(withCookie(cookie))).status).toBe(403);
  await changeRole(admin, { userId: user.id, role: "ADMIN" });
  expect((await adminsOnly(withCookie(cookie))).status).toBe(200);
  await changeRole(admin, { userId: user.id, role: "OFFICER" });
  expect((await adminsOnly(withCookie(cookie))).status).toBe(403);
  const branch = await newBranch();
  await changeBranch(admin, { userId: user.id, branchId: branch.id });
  expect(await (await officersOnly(withCookie(cookie))).json()).toMatchObject({ branchId: branch.id });
});

test("a user's language is their own, known with the next request, and leaves no audit event", async () => {
  const [user, other] = [await newActor(), await newActor()];
  const languageOf = async (id: string) => {
    const token = await openSession(await newSessionCookie(id));
    return (await loadActor(token ?? ""))?.language;
  };
  expect(await languageOf(user.id)).toBeUndefined();
  await setLanguage(user, { language: "hi" });
  expect([await languageOf(user.id), await languageOf(other.id)]).toEqual(["hi", undefined]);
  expect(await prisma.auditEvent.count({ where: { userId: user.id } })).toBe(0);
});

test("a deactivation ends an open session at once and for good", async () => {
  const admin = await newAdmin();
  const user = await newActor();
  const cookie = await newSessionCookie(user.id);
  await setActive(admin, { userId: user.id, active: false });
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
  await setActive(admin, { userId: user.id, active: true });
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
  expect((await officersOnly(withCookie(await newSessionCookie(user.id)))).status).toBe(200);
});

test("a password reset ends an open session at once", async () => {
  const user = await newActor();
  const cookie = await newSessionCookie(user.id);
  await resetPassword(await newAdmin(), { userId: user.id });
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
});

test("a cookie that is forged, expired, altered or says something else is no session", async () => {
  const user = await newActor();
  const good = await newSessionCookie(user.id);
  const session = await openSession(good);
  const bad = [
    "",
    "x",
    `${good.slice(0, -4)}AAAA`,
    await encode({ token: { session }, secret: "somebody else's secret of thirty-two letters" }),
    await encode({ token: { session }, secret: env().NEXTAUTH_SECRET, maxAge: -60 }),
    await encode({ token: { userId: user.id }, secret: env().NEXTAUTH_SECRET }),
    await encode({ token: { session: { not: "" } }, secret: env().NEXTAUTH_SECRET }),
    await sealSession("a token nobody was given"),
  ];
  expect((await officersOnly(withCookie(good))).status).toBe(200);
  for (const cookie of bad) expect((await officersOnly(withCookie(cookie))).status).toBe(401);
});

test("a session is kept as its hash, with the network and program it began in and nothing closer", async () => {
  const user = await newActor();
  const origin = { requestId: "r", address: "203.0.113.77", agent: "Firefox on Linux" };
  const cookie = await newSessionCookie(user.id, origin);
  const token = await openSession(cookie);
  const rows = await prisma.session.findMany({ where: { userId: user.id } });
  expect(rows).toMatchObject([{ network: "203.0.113.x", agent: "Firefox on Linux", method: "PASSWORD" }]);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).not.toContain("203.0.113.77");
});

test("a session ends by itself after a working day, whatever its cookie says", async () => {
  const user = await newActor();
  const cookie = await newSessionCookie(user.id);
  await prisma.session.updateMany({ where: { userId: user.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
  expect(await listSessions(user)).toEqual([]);
});

test("last seen moves with a request, at most every five minutes", async () => {
  const user = await newActor();
  const cookie = await newSessionCookie(user.id);
  const seen = async () => (await prisma.session.findFirstOrThrow({ where: { userId: user.id } })).lastSeenAt.getTime();
  for (const [minutes, moves] of [
    [4, false],
    [6, true],
  ] as const) {
    const before = Date.now() - minutes * 60_000;
    await prisma.session.updateMany({ where: { userId: user.id }, data: { lastSeenAt: new Date(before) } });
    await officersOnly(withCookie(cookie));
    expect((await seen()) > before, `${minutes} minutes`).toBe(moves);
  }
});

test("one ends one's own sessions, an admin anybody's, and nobody else", async () => {
  const [user, colleague, admin] = [await newActor(), await newActor(), await newAdmin()];
  const [first, second] = [await newSessionCookie(user.id), await newSessionCookie(user.id)];
  const [row] = await prisma.session.findMany({ where: { userId: user.id }, orderBy: { createdAt: "asc" } });
  const sessionId = row?.id ?? "";
  await expect(endSession(colleague, { sessionId })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(listSessions(colleague, user.id)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(endUserSessions(colleague, { userId: user.id })).rejects.toMatchObject({ code: "not_allowed" });
  await endSession(user, { sessionId });
  expect((await officersOnly(withCookie(first))).status).toBe(401);
  expect((await officersOnly(withCookie(second))).status).toBe(200);
  await expect(endSession(user, { sessionId })).rejects.toMatchObject({ code: "not_found" });
  expect(await listSessions(admin, user.id)).toHaveLength(1);
  expect(await endUserSessions(admin, { userId: user.id })).toEqual({ count: 1 });
  expect((await officersOnly(withCookie(second))).status).toBe(401);
  const events = await prisma.auditEvent.findMany({ where: { userId: user.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
    ["user.sessions-ended", user.id],
    ["user.sessions-ended", admin.id],
  ]);
});

test("signing out ends the session itself, so that a copy of its cookie is worth nothing", async () => {
  const user = await newActor();
  const cookie = await newSessionCookie(user.id);
  await signOut((await openSession(cookie)) ?? "");
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
  await signOut((await openSession(cookie)) ?? "");
  const events = await prisma.auditEvent.findMany({ where: { userId: user.id } });
  expect(events.map(({ type }) => type)).toEqual(["user.signed-out"]);
});

test("a new password ends every session but the one it was chosen in", async () => {
  const user = await newActor();
  const [here, elsewhere] = [await newSessionCookie(user.id), await newSessionCookie(user.id)];
  const actor = await loadActor((await openSession(here)) ?? "");
  if (!actor) throw new Error("not signed in");
  const wrong = { current: "not it", password: "some long new password" };
  await expect(changePassword(actor, wrong)).rejects.toMatchObject({ code: "wrong_password" });
  await changePassword(actor, { ...wrong, current: testPassword });
  expect((await officersOnly(withCookie(elsewhere))).status).toBe(401);
  expect((await officersOnly(withCookie(here))).status).toBe(200);
  expect(await signIn({ email: user.email, password: testPassword }, "a")).toEqual({ refused: "wrong" });
  expect(await signIn({ email: user.email, password: wrong.password }, "a")).toMatchObject({ session: {} });
});

test("a session left open is no place to guess the password at", async () => {
  const user = { ...(await newActor()), origin: { requestId: "r", address: "203.0.113.9", agent: null } };
  const guess = () => changePassword(user, { current: "not it", password: "some long new password" });
  for (let time = 0; time < 5; time++) await expect(guess()).rejects.toMatchObject({ code: "wrong_password" });
  await expect(guess()).rejects.toMatchObject({ code: "too_many_requests" });
});

test("a session of somebody who was removed is no session", async () => {
  const user = await newActor();
  const cookie = await newSessionCookie(user.id);
  await prisma.user.delete({ where: { id: user.id } });
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
});

const changing = route({
  access: "work",
  body: z.strictObject({ word: z.string() }),
  handler: async ({ body }) => ({ status: 200, json: body }),
});

test.each([
  ["its own origin", { origin: "http://desk.test" }, 200],
  ["another origin", { origin: "http://evil.test" }, 403],
  ["a sandboxed frame", { origin: "null" }, 403],
  ["another site, without an origin", { "sec-fetch-site": "cross-site" }, 403],
  ["a sibling site, without an origin", { "sec-fetch-site": "same-site" }, 403],
  ["a program that names neither", {}, 200],
])("a changing call from %s is taken or refused", async (_, headers, status) => {
  const user = await newActor();
  const request = new Request("http://desk.test/api/x", {
    method: "POST",
    headers: {
      cookie: `${sessionCookieName()}=${await newSessionCookie(user.id)}`,
      "content-type": "application/json",
      ...(headers as Record<string, string>),
    },
    body: JSON.stringify({ word: "x" }),
  });
  expect((await changing(request)).status).toBe(status);
});
