import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";
import { checkChain } from "@/lib/audit/check-chain";
import { signIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/db/client";
import { newBranch } from "@/prisma/seed/build/people";
import { newAdmin } from "@/tests/support/desk-rows";

const launcher = path.resolve(import.meta.dirname, "../../../lib/launch/admin-create.mjs");
const password = "a password of the terminal";

/** Runs `npm run admin:create` with this environment and these lines piped in. */
async function createAdmin(env: Record<string, string>, typed: string[] = []) {
  const child = spawn(process.execPath, [launcher], {
    // As on a machine where nothing is known but the database and the secret that its events are keyed with.
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      DATABASE_URL: process.env.DATABASE_URL,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET,
      LOG_LEVEL: "warn",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  child.stdin.end(typed.map((line) => `${line}\n`).join(""));
  const [code] = await once(child, "close");
  return { code, output };
}

const newEmail = () => `${randomUUID()}@desk.test`;
const find = (email: string) => prisma.user.findUnique({ where: { email } });

test("an admin is asked for on the terminal, and can sign in", async () => {
  const email = newEmail();
  const { code, output } = await createAdmin({}, [email.toUpperCase(), "Farhan Shaikh", password]);
  expect([code, output]).toEqual([0, expect.stringContaining(`${email} is an admin now`)]);
  const user = await find(email);
  expect(user).toMatchObject({ name: "Farhan Shaikh", role: "ADMIN", active: true });
  expect(await signIn({ email, password }, email)).toEqual({
    session: { userId: user?.id, token: expect.any(String) },
  });
  const events = await prisma.auditEvent.findMany({ where: { userId: user?.id ?? "", type: "user.created" } });
  expect(events).toMatchObject([{ actorId: null, actorName: "System" }]);
  expect(await checkChain()).toMatchObject({ state: "unbroken" });
  expect(`${output}${JSON.stringify(events.map(({ data }) => data))}`).not.toContain(password);
});

test("what the environment says is not asked for, and the branch can be named", async () => {
  const email = newEmail();
  const branch = await newBranch({ code: `C-${randomUUID().slice(0, 8).toUpperCase()}` });
  const given = { ADMIN_EMAIL: email, ADMIN_NAME: "Farhan", ADMIN_PASSWORD: password, ADMIN_BRANCH: branch.code };
  const { code, output } = await createAdmin(given);
  expect(code, output).toBe(0);
  expect(output).not.toContain(password);
  expect(await find(email)).toMatchObject({ role: "ADMIN", branchId: branch.id });
});

test("a wrong answer on the terminal is explained and asked again", async () => {
  const email = newEmail();
  const { code, output } = await createAdmin({}, ["not an address", email, "", "Farhan", "short", password]);
  expect(code, output).toBe(0);
  expect(output).toContain("Enter an e-mail address");
  expect(output).toContain("At least 12 characters");
  expect(await find(email)).not.toBeNull();
});

test.each<[string, Record<string, string>, string[], string]>([
  ["a short password from the environment", { ADMIN_PASSWORD: "short" }, [], "ADMIN_PASSWORD: At least 12 characters"],
  [
    "a branch that is not there",
    { ADMIN_PASSWORD: password, ADMIN_BRANCH: "NO-WHERE" },
    [],
    "no branch with the code NO-WHERE",
  ],
  ["a branch code of another shape", { ADMIN_PASSWORD: password, ADMIN_BRANCH: "x y" }, [], "ADMIN_BRANCH"],
  ["three wrong passwords", {}, ["one", "two", "three"], "Three wrong answers"],
  ["an input that ends too early", {}, [], "The input ended before"],
])("%s ends without a user and says why", async (_, env, typed, words) => {
  const email = newEmail();
  const { code, output } = await createAdmin({ ADMIN_EMAIL: email, ADMIN_NAME: "Farhan", ...env }, typed);
  expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  expect(await find(email)).toBeNull();
});

test("an e-mail that somebody has is refused", async () => {
  const { email } = await newAdmin();
  const { code, output } = await createAdmin({ ADMIN_EMAIL: email, ADMIN_NAME: "X", ADMIN_PASSWORD: password });
  expect([code, output]).toEqual([1, expect.stringContaining("There is a user with this e-mail already")]);
});

test("a database without Patra's tables is explained", async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = "/postgres";
  const given = { ADMIN_EMAIL: newEmail(), ADMIN_NAME: "X", ADMIN_PASSWORD: password, DATABASE_URL: url.href };
  const { code, output } = await createAdmin(given);
  expect([code, output]).toEqual([1, expect.stringContaining("npm start")]);
});
