import { randomInt } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { loadActor } from "@/lib/auth/load-actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { seal, unseal } from "@/lib/auth/seal";
import { signIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/db/client";
import { confirmEnrolment } from "@/lib/second-factor/confirm-enrolment";
import { getFactor } from "@/lib/second-factor/get-factor";
import { getPolicy } from "@/lib/second-factor/get-policy";
import { openEnrolment } from "@/lib/second-factor/open-enrolment";
import { removeFactor } from "@/lib/second-factor/remove-factor";
import { renewCodes } from "@/lib/second-factor/renew-codes";
import { resetFactor } from "@/lib/second-factor/reset-factor";
import { setPolicy } from "@/lib/second-factor/set-policy";
import { changeRole } from "@/lib/users/change-role";
import { codeOf } from "@/tests/support/authenticator";
import { newActor, newAdmin, testPassword } from "@/tests/support/desk-rows";

const newAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
const enter = ({ email }: { email: string }, code?: string) =>
  signIn({ email, password: testPassword, ...(code ? { code } : {}) }, newAddress());
const wrongCode = { code: "invalid_input", details: { fields: { code: "codeWrong" } } };

/** Somebody at an address of their own, signed in by password. */
async function signedIn(overrides = {}): Promise<Actor> {
  const outcome = await enter(await newActor(overrides));
  const actor = "session" in outcome ? await loadActor(outcome.session.token) : undefined;
  if (!actor) throw new Error("not signed in");
  return { ...actor, origin: { requestId: "r", address: newAddress(), agent: null } };
}

/** Somebody who has a second factor, with their app's secret and their recovery codes. */
async function withFactor() {
  const actor = await signedIn();
  const { secret } = await openEnrolment(actor);
  const { codes } = await confirmEnrolment(actor, { code: codeOf(secret) });
  return { actor, secret, codes };
}

afterEach(() => prisma.signInPolicy.deleteMany());

test("from its first code on, a second factor is asked for after the password and never without it", async () => {
  const actor = await signedIn();
  const { secret } = await openEnrolment(actor);
  expect(await enter(actor)).toMatchObject({ session: {} });
  await confirmEnrolment(actor, { code: codeOf(secret) });
  expect(await enter(actor)).toEqual({ refused: "code-wanted" });
  expect(await signIn({ email: actor.email, password: "wrong", code: codeOf(secret, 1) }, newAddress())).toEqual({
    refused: "wrong",
  });
  expect(await enter(actor, codeOf(secret, 1))).toMatchObject({ session: {} });
});

test("setting it up ends the sessions that began without, all but the one it was set up in", async () => {
  const actor = await signedIn();
  await enter(actor);
  const { secret } = await openEnrolment(actor);
  await confirmEnrolment(actor, { code: codeOf(secret) });
  const left = await prisma.session.findMany({ where: { userId: actor.id } });
  expect(left.map(({ id }) => id)).toEqual([actor.sessionId]);
});

test("a code counts once, also where it is shown twice at the same moment", async () => {
  const { actor, secret } = await withFactor();
  expect(await enter(actor, codeOf(secret))).toEqual({ refused: "code-wrong" });
  const code = codeOf(secret, 1);
  const outcomes = await Promise.all([enter(actor, code), enter(actor, code)]);
  expect(outcomes.filter((outcome) => "session" in outcome)).toHaveLength(1);
});

test("a recovery code lets one in once, however it is typed, and the trail says so", async () => {
  const { actor, codes } = await withFactor();
  const [first = "", second = ""] = codes;
  expect(await enter(actor, first.toUpperCase().replace("-", " "))).toMatchObject({ session: {} });
  expect(await enter(actor, first)).toEqual({ refused: "code-wrong" });
  expect(await enter(actor, second)).toMatchObject({ session: {} });
  expect(await getFactor(actor)).toMatchObject({ unusedCodes: 8, isRequired: false });
  const used = await prisma.auditEvent.count({ where: { userId: actor.id, type: "user.recovery-code-used" } });
  expect(used).toBe(2);
});

test("wrong codes make one wait like wrong passwords", async () => {
  const { actor, secret } = await withFactor();
  for (let time = 0; time < 5; time++) expect(await enter(actor, "000000")).toEqual({ refused: "code-wrong" });
  expect(await enter(actor, codeOf(secret, 1))).toMatchObject({ refused: "wait" });
});

test("a right password alone does not take wrong codes back", async () => {
  const { actor } = await withFactor();
  for (let time = 0; time < 5; time++) {
    await enter(actor);
    await enter(actor, "000000");
  }
  expect(await enter(actor)).toMatchObject({ refused: "wait" });
});

test("nothing that is kept opens it: the secret is sealed, recovery codes are hashed, and the trail holds neither", async () => {
  const { actor, secret, codes } = await withFactor();
  const plain = secret.replaceAll(" ", "");
  const rows = JSON.stringify([
    await prisma.secondFactor.findMany(),
    await prisma.recoveryCode.findMany(),
    (await prisma.auditEvent.findMany()).map(({ data }) => data),
  ]);
  for (const text of [plain, ...codes, ...codes.map((code) => code.replace("-", ""))]) expect(rows).not.toContain(text);
  const { secret: sealed } = await prisma.secondFactor.findUniqueOrThrow({ where: { userId: actor.id } });
  expect(unseal(sealed, actor.id)).toBe(plain);
  expect(() => unseal(sealed, "somebody else")).toThrow();
  expect(seal(plain, actor.id)).not.toBe(sealed);
});

test("a page that is loaded again shows the same key; one of long ago is no longer good", async () => {
  const actor = await signedIn();
  const { secret, qrCode } = await openEnrolment(actor);
  expect(qrCode).toMatch(/^<svg /);
  expect((await openEnrolment(actor)).secret).toBe(secret);
  await prisma.secondFactor.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
  expect((await openEnrolment(actor)).secret).not.toBe(secret);
  await expect(confirmEnrolment(actor, { code: codeOf(secret) })).rejects.toMatchObject(wrongCode);
});

test("new recovery codes take the old ones' place, against a code", async () => {
  const { actor, secret, codes } = await withFactor();
  await expect(renewCodes(actor, { code: "000000" })).rejects.toMatchObject(wrongCode);
  const renewed = await renewCodes(actor, { code: codeOf(secret, 1) });
  expect(await enter(actor, codes[0])).toEqual({ refused: "code-wrong" });
  expect(await enter(actor, renewed.codes[0])).toMatchObject({ session: {} });
});

test("it is turned off against a code, and not at all where the role needs it", async () => {
  const { actor, codes } = await withFactor();
  await expect(removeFactor(actor, { code: "000000" })).rejects.toMatchObject(wrongCode);
  await setPolicy(await newAdmin(), { roles: ["OFFICER"] });
  await expect(removeFactor(actor, { code: codes[0] ?? "" })).rejects.toMatchObject({ code: "second_factor_wanted" });
  await setPolicy(await newAdmin(), { roles: [] });
  await removeFactor(actor, { code: codes[0] ?? "" });
  expect(await enter(actor)).toMatchObject({ session: {} });
  expect(await getFactor(actor)).toMatchObject({ since: null, unusedCodes: 0 });
});

test("where a role needs one, the next sign-in opens nothing but its setting up; open sessions go on", async () => {
  const before = await signedIn();
  const admin = await newAdmin();
  await setPolicy(admin, { roles: ["REVIEWER", "OFFICER"] });
  expect(await getPolicy(admin)).toEqual(["OFFICER", "REVIEWER"]);
  requirePermission("work", before);

  const actor = await signedIn();
  expect(actor.mustEnrol).toBe(true);
  expect(() => requirePermission("work", actor)).toThrow(expect.objectContaining({ code: "second_factor_required" }));
  const { secret } = await openEnrolment(actor);
  await confirmEnrolment(actor, { code: codeOf(secret) });
  const outcome = await enter(actor, codeOf(secret, 1));
  const later = "session" in outcome ? await loadActor(outcome.session.token) : undefined;
  expect(later?.mustEnrol).toBeUndefined();
  expect(await enter(admin)).toMatchObject({ session: {} });
  expect((await signedIn({ role: "ADMIN" })).mustEnrol).toBeUndefined();
});

test("a role that needs a factor ends the sessions of who gets it without having one", async () => {
  const [user, admin] = [await signedIn(), await newAdmin()];
  const enrolled = await withFactor();
  await setPolicy(admin, { roles: ["ADMIN"] });
  for (const { id: userId } of [user, enrolled.actor]) await changeRole(admin, { userId, role: "ADMIN" });
  expect(await prisma.session.count({ where: { userId: user.id } })).toBe(0);
  expect(await prisma.session.count({ where: { userId: enrolled.actor.id } })).toBe(1);
});

test("an admin takes a lost factor away, which ends its sessions and stands in the trail once", async () => {
  const { actor } = await withFactor();
  const admin = await newAdmin();
  await expect(resetFactor(actor, { userId: actor.id })).rejects.toMatchObject({ code: "not_allowed" });
  await resetFactor(admin, { userId: actor.id });
  await resetFactor(admin, { userId: actor.id });
  expect(await prisma.session.count({ where: { userId: actor.id } })).toBe(0);
  expect(await enter(actor)).toMatchObject({ session: {} });
  const events = await prisma.auditEvent.findMany({ where: { userId: actor.id, type: { contains: "factor" } } });
  expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
    ["user.second-factor-set-up", actor.id],
    ["user.second-factor-reset", admin.id],
  ]);
});

test("what is asked of whom is an admin's to say, and is kept with what it was before", async () => {
  const admin = await newAdmin();
  await expect(setPolicy(await newActor(), { roles: [] })).rejects.toMatchObject({ code: "not_allowed" });
  for (const _ of ["first", "again"]) await setPolicy(admin, { roles: ["ADMIN"] });
  const events = await prisma.auditEvent.findMany({ where: { actorId: admin.id } });
  expect(events.map(({ data }) => data)).toEqual([{ from: [], to: ["ADMIN"] }]);
});
