import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { z } from "zod";
import { loadActor } from "@/lib/auth/load-actor";
import { openSession, sealSession, sessionCookieName } from "@/lib/auth/session-token";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { route } from "@/lib/http/route";
import { changeBranch } from "@/lib/users/change-branch";
import { changeRole } from "@/lib/users/change-role";
import { resetPassword } from "@/lib/users/reset-password";
import { setActive } from "@/lib/users/set-active";
import { setLanguage } from "@/lib/users/set-language";
import { newBranch } from "@/prisma/seed/build/people";
import { newActor, newAdmin } from "@/tests/support/desk-rows";

const officersOnly = route({ access: "work", handler: async ({ actor }) => ({ status: 200, json: actor }) });
const adminsOnly = route({ access: "administer", handler: async ({ actor }) => ({ status: 200, json: actor }) });

const withCookie = (cookie?: string) =>
  new Request("http://desk.test/api/x", { headers: cookie ? { cookie: `a=b; ${sessionCookieName()}=${cookie}` } : {} });

/** The cookie of a user who is signed in now. */
async function cookieOf(userId: string): Promise<string> {
  const { sessionVersion } = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
  return sealSession({ userId, sessionVersion });
}

test("a signed-in user is the actor of a route, with where the request came from", async () => {
  const user = await newActor();
  const request = withCookie(await cookieOf(user.id));
  request.headers.set("x-forwarded-for", "10.0.0.1, 203.0.113.7");
  request.headers.set("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
  const reply = await officersOnly(request);
  const requestId = reply.headers.get("x-request-id");
  const origin = { requestId, address: "203.0.113.7", agent: "Firefox on Linux" };
  expect([reply.status, await reply.json()]).toEqual([200, { ...user, origin }]);
});

test("nobody, and an officer at an admin's route, are refused with the reason and a request id", async () => {
  const user = await newActor();
  const nobody = await officersOnly(withCookie());
  expect(nobody.status).toBe(401);
  expect(await nobody.json()).toMatchObject({ title: "not_signed_in", requestId: nobody.headers.get("x-request-id") });
  const officer = await adminsOnly(withCookie(await cookieOf(user.id)));
  expect([officer.status, await officer.json()]).toMatchObject([403, { title: "not_allowed" }]);
});

test("a new role and a new branch act on the next request of an open session", async () => {
  const admin = await newAdmin();
  const user = await newActor();
  const cookie = await cookieOf(user.id);
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
    const { sessionVersion } = await prisma.user.findUniqueOrThrow({ where: { id } });
    return (await loadActor({ userId: id, sessionVersion }))?.language;
  };
  expect(await languageOf(user.id)).toBeUndefined();
  await setLanguage(user, { language: "hi" });
  expect([await languageOf(user.id), await languageOf(other.id)]).toEqual(["hi", undefined]);
  expect(await prisma.auditEvent.count({ where: { userId: user.id } })).toBe(0);
});

test("a deactivation ends an open session at once and for good", async () => {
  const admin = await newAdmin();
  const user = await newActor();
  const cookie = await cookieOf(user.id);
  await setActive(admin, { userId: user.id, active: false });
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
  await setActive(admin, { userId: user.id, active: true });
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
  expect((await officersOnly(withCookie(await cookieOf(user.id)))).status).toBe(200);
});

test("a password reset ends an open session at once", async () => {
  const user = await newActor();
  const cookie = await cookieOf(user.id);
  await resetPassword(await newAdmin(), { userId: user.id });
  expect((await officersOnly(withCookie(cookie))).status).toBe(401);
});

test("a cookie that is forged, expired, altered or says something else is no session", async () => {
  const user = await newActor();
  const session = { userId: user.id, sessionVersion: 1 };
  const good = await sealSession(session);
  const bad = [
    "",
    "x",
    `${good.slice(0, -4)}AAAA`,
    await encode({ token: { ...session }, secret: "somebody else's secret of thirty-two letters" }),
    await encode({ token: { ...session }, secret: env().NEXTAUTH_SECRET, maxAge: -60 }),
    await encode({ token: { userId: user.id }, secret: env().NEXTAUTH_SECRET }),
    await encode({ token: { userId: { not: "" }, sessionVersion: 1 }, secret: env().NEXTAUTH_SECRET }),
  ];
  expect(await openSession(good)).toEqual(session);
  for (const cookie of bad) expect((await officersOnly(withCookie(cookie))).status).toBe(401);
});

test("a session of somebody who was removed is no session", async () => {
  expect(await loadActor({ userId: "c000000000000000000000000", sessionVersion: 1 })).toBeUndefined();
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
      cookie: `${sessionCookieName()}=${await cookieOf(user.id)}`,
      "content-type": "application/json",
      ...(headers as Record<string, string>),
    },
    body: JSON.stringify({ word: "x" }),
  });
  expect((await changing(request)).status).toBe(status);
});
