import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { countFailure } from "@/lib/auth/throttle";
import { prisma } from "@/lib/db/client";
import { setActive } from "@/lib/users/set-active";
import { newActor, newAdmin, testPassword } from "@/tests/support/desk-rows";

/** An address nobody else in these tests comes from. */
const newAddress = () => `test-${randomUUID()}`;
const wrong = { refused: "wrong" };
const anyWait = { refused: "wait", seconds: expect.any(Number) };

async function fail(email: string, times: number, address: () => string = newAddress) {
  for (let time = 0; time < times; time++) expect(await signIn({ email, password: "wrong" }, address())).toEqual(wrong);
}

test("the right password opens a session, whatever the case of the e-mail", async () => {
  const user = await newActor();
  const typed = { email: `  ${user.email.toUpperCase()} `, password: testPassword };
  expect(await signIn(typed, newAddress())).toEqual({ session: { userId: user.id, token: expect.any(String) } });
});

test("a wrong password, an unknown e-mail and a deactivated user are answered alike", async () => {
  const user = await newActor();
  const gone = await newActor();
  await setActive(await newAdmin(), { userId: gone.id, active: false });
  expect(await signIn({ email: user.email, password: `${testPassword} ` }, newAddress())).toEqual(wrong);
  expect(await signIn({ email: `${randomUUID()}@desk.test`, password: testPassword }, newAddress())).toEqual(wrong);
  expect(await signIn({ email: gone.email, password: testPassword }, newAddress())).toEqual(wrong);
});

test.each([
  ["nothing", undefined],
  ["no password", { email: "a@desk.test" }],
  ["lists instead of texts", { email: ["a@desk.test"], password: ["x"] }],
  ["a password of a megabyte", { email: "a@desk.test", password: "x".repeat(1_000_000) }],
])("%s is refused as a wrong password is", async (_, credentials) => {
  expect(await signIn(credentials, newAddress())).toEqual(wrong);
});

test("five wrong passwords make the account wait, from any address, also for the right password", async () => {
  const user = await newActor();
  await fail(user.email, 5);
  const right = { email: user.email, password: testPassword };
  expect(await signIn(right, newAddress())).toEqual(anyWait);
});

test("an account that does not exist waits just the same", async () => {
  const email = `${randomUUID()}@desk.test`;
  await fail(email, 5);
  expect(await signIn({ email, password: "wrong" }, newAddress())).toEqual(anyWait);
});

test("five wrong passwords make the address wait, for every account", async () => {
  const address = newAddress();
  for (let time = 0; time < 5; time++) await fail(`${randomUUID()}@desk.test`, 1, () => address);
  const user = await newActor();
  expect(await signIn({ email: user.email, password: testPassword }, address)).toEqual(anyWait);
  expect(await signIn({ email: user.email, password: testPassword }, newAddress())).toMatchObject({ session: {} });
});

test("each further wrong password doubles the wait, up to a quarter of an hour", async () => {
  const email = `${randomUUID()}@desk.test`;
  const waits: number[] = [];
  await fail(email, 4);
  for (let time = 5; time <= 14; time++) {
    await prisma.signInThrottle.updateMany({ data: { blockedUntil: null } }); // as if the wait were over
    await fail(email, 1);
    const answer = await signIn({ email, password: "wrong" }, newAddress());
    if ("refused" in answer && answer.refused === "wait") waits.push(answer.seconds);
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

test("of many passwords tried for one account at the same moment, from anywhere, five are looked at", async () => {
  const user = await newActor();
  const wrongOnes = Array.from({ length: 30 }, () => signIn({ email: user.email, password: "wrong" }, newAddress()));
  const last = signIn({ email: user.email, password: testPassword }, newAddress());
  const answers = await Promise.all(wrongOnes);
  expect(answers.filter((answer) => "refused" in answer && answer.refused === "wrong")).toHaveLength(5);
  expect(await last).toEqual(anyWait);
});

test("of many accounts tried from one address at the same moment, five are looked at", async () => {
  const address = newAddress();
  const tries = Array.from({ length: 30 }, () =>
    signIn({ email: `${randomUUID()}@desk.test`, password: "wrong" }, address),
  );
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => "refused" in answer && answer.refused === "wrong")).toHaveLength(5);
});

test("wrong passwords that two servers look at in the same moment all count", async () => {
  const source = { email: `${randomUUID()}@desk.test`, address: newAddress() };
  await Promise.all(Array.from({ length: 5 }, () => countFailure(source)));
  expect(await signIn({ email: source.email, password: "wrong" }, newAddress())).toEqual(anyWait);
});

test("many right passwords from one address at the same moment are all let in", async () => {
  const address = newAddress();
  const users = await Promise.all(Array.from({ length: 12 }, () => newActor()));
  const answers = await Promise.all(users.map(({ email }) => signIn({ email, password: testPassword }, address)));
  expect(answers).toEqual(users.map(({ id }) => ({ session: { userId: id, token: expect.any(String) } })));
});

test("the right password clears the account's count, not the address's", async () => {
  const user = await newActor();
  const address = newAddress();
  await fail(user.email, 4, () => address);
  expect(await signIn({ email: user.email, password: testPassword }, address)).toMatchObject({ session: {} });
  await fail(user.email, 1); // the account's first again, from elsewhere
  expect(await signIn({ email: user.email, password: testPassword }, newAddress())).toMatchObject({ session: {} });
  await fail(`${randomUUID()}@desk.test`, 1, () => address); // the address's fifth
  expect(await signIn({ email: user.email, password: testPassword }, address)).toEqual(anyWait);
});

test("after an hour without a wrong password the count begins anew", async () => {
  const email = `${randomUUID()}@desk.test`;
  await fail(email, 4);
  await prisma.$executeRaw`update desk."SignInThrottle" set "updatedAt" = now() - interval '61 minutes'`;
  await fail(email, 4);
  expect(await signIn({ email, password: "wrong" }, newAddress())).toEqual(wrong);
});

test("sign-ins and refusals are kept for the auditor, without the password or the address", async () => {
  const user = await newActor();
  const address = newAddress();
  await signIn({ email: user.email, password: "not-the-password" }, address);
  await signIn({ email: user.email, password: testPassword }, address);
  const events = await prisma.auditEvent.findMany({ where: { userId: user.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type, data }) => [type, data])).toEqual([
    ["user.sign-in-refused", { userId: user.id, reason: "wrong-password" }],
    ["user.signed-in", { userId: user.id }],
  ]);
  const throttle = await prisma.signInThrottle.findMany();
  expect(JSON.stringify(throttle)).not.toContain(address);
});
