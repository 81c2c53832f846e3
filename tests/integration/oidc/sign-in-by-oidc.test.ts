import { expect, test } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/db/client";
import { invite } from "@/lib/invitations/invite";
import { signInByOidc } from "@/lib/oidc/sign-in-by-oidc";
import { setActive } from "@/lib/users/set-active";
import { newActor, newAdmin } from "@/tests/support/desk-rows";

const origin = { requestId: "r-1", address: "203.0.113.7", agent: "Firefox on Linux" };
const settings = {
  ...{ issuer: "https://idp.test", clientId: "c", clientSecret: "s", name: "Bank" },
  ...{ domains: ["desk.test"], roleClaim: undefined, roles: [], defaultRole: undefined },
};
const enter = (claims: object, overrides = {}) => signInByOidc(claims, { ...settings, ...overrides }, origin);
const claimsOf = (email: string, overrides = {}) => ({
  ...{ sub: crypto.randomUUID(), email, email_verified: true, name: "Nila Rao" },
  ...overrides,
});

test("a user is found by the verified e-mail once, then by the provider's own id, whatever the e-mail is by then", async () => {
  const user = await newActor();
  const claims = claimsOf(user.email.toUpperCase());
  expect(await enter(claims)).toMatchObject({ session: { userId: user.id } });
  expect(await enter({ ...claims, email: `${crypto.randomUUID()}@desk.test` })).toMatchObject({
    session: { userId: user.id },
  });
  const events = await prisma.auditEvent.findMany({ where: { userId: user.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type }) => type)).toEqual(["user.identity-linked", "user.signed-in", "user.signed-in"]);
  expect(await prisma.session.findFirst({ where: { userId: user.id } })).toMatchObject({ method: "OIDC" });
});

test("who is invited becomes a user by it, once, without a password", async () => {
  const admin = await newAdmin();
  const email = `${crypto.randomUUID()}@desk.test`;
  expect(await enter(claimsOf(email))).toEqual({ refused: "oidc-unknown" });
  await invite(admin, { email, role: "REVIEWER", branchId: admin.branchId });
  const claims = claimsOf(email);
  expect(await enter(claims)).toMatchObject({ session: {} });
  const user = await prisma.user.findUniqueOrThrow({ where: { email }, omit: { passwordHash: false } });
  expect(user).toMatchObject({ name: "Nila Rao", role: "REVIEWER", passwordHash: null });
  expect(await signIn({ email, password: "anything at all" }, "b")).toEqual({ refused: "wrong" });
  expect(await enter(claims)).toMatchObject({ session: { userId: user.id } });
});

test("no e-mail, one that is not verified, and one of another domain are refused, and nobody is made", async () => {
  const user = await newActor();
  const before = await prisma.user.count();
  for (const overrides of [{ email: undefined }, { email_verified: false }, { email_verified: "true" }]) {
    expect(await enter(claimsOf(user.email, overrides))).toEqual({ refused: "oidc-email" });
  }
  expect(await enter(claimsOf("somebody@elsewhere.test"))).toEqual({ refused: "oidc-email" });
  expect(await enter(claimsOf("somebody@not-desk.test"))).toEqual({ refused: "oidc-email" });
  expect(await prisma.user.count()).toBe(before);
  expect(await prisma.externalIdentity.count({ where: { userId: user.id } })).toBe(0);
});

test("a second account of the provider cannot take over a user by the same e-mail", async () => {
  const user = await newActor();
  await enter(claimsOf(user.email));
  expect(await enter(claimsOf(user.email))).toEqual({ refused: "oidc-other" });
});

test("a deactivated user stays out, and the trail says so", async () => {
  const user = await newActor();
  const claims = claimsOf(user.email);
  await enter(claims);
  await setActive(await newAdmin(), { userId: user.id, active: false });
  expect(await enter(claims)).toEqual({ refused: "oidc-deactivated" });
  expect(await prisma.session.count({ where: { userId: user.id } })).toBe(0);
});

test("the role follows the provider's where roles are mapped, but the last admin stays one", async () => {
  const user = await newActor();
  const mapped = { roleClaim: "groups", roles: [{ value: "admins", role: "ADMIN" as const }] };
  const claims = claimsOf(user.email, { groups: ["admins"] });
  const roleOf = async () => (await prisma.user.findUniqueOrThrow({ where: { id: user.id } })).role;
  await enter(claims, mapped);
  expect(await roleOf()).toBe("ADMIN");
  await enter({ ...claims, groups: [] }, { ...mapped, defaultRole: "OFFICER" });
  expect(await roleOf()).toBe("OFFICER");
  await enter(claims, mapped);
  await prisma.user.updateMany({ where: { role: "ADMIN", id: { not: user.id } }, data: { active: false } });
  expect(await enter({ ...claims, groups: [] }, { ...mapped, defaultRole: "OFFICER" })).toMatchObject({ session: {} });
  expect(await roleOf()).toBe("ADMIN");
});
