import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { prisma } from "@/lib/db/client";
import { readTenantEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { newWebhookSecret } from "./callbacks/sign";
import { changeWebhookSecret, provisionTenant } from "./store/provision-tenant";

/*
 * `npm run engine:tenant -- --name "A lender" [--sandbox] [--delete-originals]` makes a client of the engine;
 * `npm run engine:tenant -- --client-id <id> --new-webhook-secret` changes what its callbacks are signed with.
 * Secrets are printed once, to standard output, and never logged.
 */
const say = (line: string) => process.stderr.write(`${line}\n`);
const print = (facts: Record<string, string>) => process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);

const usage =
  'Say --name "A lender" [--sandbox] [--delete-originals] to make a client, or --client-id <id> --new-webhook-secret to change its secret.';

async function makeTenant(name: string, flags: { sandbox: boolean; keepsOriginals: boolean }): Promise<void> {
  const clientId = `client-${randomBytes(9).toString("base64url")}`;
  const [clientSecret, webhookSecret] = [randomBytes(32).toString("base64url"), newWebhookSecret()];
  await provisionTenant({ name, clientId, clientSecret, webhookSecret, ...flags, ...readTenantEnv() });
  print({ clientId, clientSecret, webhookSecret });
}

/** @returns false where there is no such client */
async function renewWebhookSecret(clientId: string): Promise<boolean> {
  const tenant = await prisma.engineTenant.findUnique({ where: { clientId }, select: { id: true } });
  if (!tenant) return false;
  const webhookSecret = newWebhookSecret();
  await changeWebhookSecret(tenant.id, webhookSecret);
  print({ clientId, webhookSecret });
  return true;
}

try {
  const { values } = parseArgs({
    options: {
      name: { type: "string" },
      sandbox: { type: "boolean", default: false },
      "delete-originals": { type: "boolean", default: false },
      "client-id": { type: "string" },
      "new-webhook-secret": { type: "boolean", default: false },
    },
  });
  if (values.name) {
    await makeTenant(values.name, { sandbox: values.sandbox, keepsOriginals: !values["delete-originals"] });
  } else if (values["client-id"] && values["new-webhook-secret"]) {
    if (!(await renewWebhookSecret(values["client-id"]))) {
      say("There is no client with this id.");
      process.exitCode = 1;
    }
  } else {
    say(usage);
    process.exitCode = 1;
  }
} catch (error) {
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (isUsage) say(usage);
  else log.error({ error }, "the engine's client could not be made");
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
