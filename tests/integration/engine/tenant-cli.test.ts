import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { authenticateClient } from "@/lib/engine/store/authenticate-client";

const launcher = path.resolve(import.meta.dirname, "../../../lib/launch/engine-tenant.mjs");

/** Runs `npm run engine:tenant` with these arguments, as on a machine where nothing but the database is known. */
async function run(args: string[], env: Record<string, string> = {}) {
  const { PATH, DATABASE_URL } = process.env;
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { NODE_ENV: "test", PATH, DATABASE_URL, LOG_LEVEL: "warn", ...env },
  });
  let [out, complaint] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (complaint += chunk));
  const [code] = await once(child, "close");
  return { code, complaint, facts: out === "" ? undefined : JSON.parse(out) };
}
const find = (clientId: string) => prisma.engineTenant.findUniqueOrThrow({ where: { clientId } });

test("makes a client that can sign in, prints its secrets once and keeps the client secret hashed", async () => {
  const credentials = { CALLBACK_CLIENT_ID: "lender", CALLBACK_CLIENT_SECRET: "its secret" };
  const { code, complaint, facts } = await run(["--name", "A lender", "--sandbox"], credentials);
  expect([code, complaint]).toEqual([0, ""]);
  const { clientId, clientSecret, webhookSecret } = facts;
  expect(await authenticateClient(clientId, clientSecret)).toBeDefined();
  const tenant = await find(clientId);
  expect(tenant).toMatchObject({ name: "A lender", sandbox: true, webhookSecret, callbackClientId: "lender" });
  expect(JSON.stringify(tenant)).not.toContain(clientSecret);

  const renewed = await run(["--client-id", clientId, "--new-webhook-secret"]);
  expect(renewed.facts).toEqual({ clientId, webhookSecret: expect.stringMatching(/^whsec_/) });
  expect(await find(clientId)).toMatchObject({
    webhookSecret: renewed.facts.webhookSecret,
    webhookSecretBefore: webhookSecret,
  });
});

test.each([
  [[], "Say --name"],
  [["--nonsense"], "Say --name"],
  [["--client-id", "nobody", "--new-webhook-secret"], "no client with this id"],
])("%j ends with an explanation and makes nothing", async (args, words) => {
  const before = await prisma.engineTenant.count();
  expect(await run(args)).toEqual({ code: 1, facts: undefined, complaint: expect.stringContaining(words) });
  expect(await prisma.engineTenant.count()).toBe(before);
});
