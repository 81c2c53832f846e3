import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { provisionTenant } from "./store/provision-tenant";

/*
 * Makes the desk a client of the engine, with the credentials the desk itself uses, also for its callbacks. Run at every
 * start: the embedded engine then always knows the desk, also after a secret was changed.
 */
try {
  const { ATLAS_CLIENT_ID: clientId, ATLAS_CLIENT_SECRET: clientSecret, ...variables } = env();
  await provisionTenant({
    name: "Patra desk",
    clientId,
    clientSecret,
    keepsOriginals: variables.KEEP_ORIGINALS,
    callbackClientId: variables.ATLAS_CALLBACK_CLIENT_ID,
    callbackClientSecret: variables.ATLAS_CALLBACK_CLIENT_SECRET,
    webhookSecret: variables.ATLAS_CALLBACK_SIGNING_SECRETS[0],
  });
  log.info({ clientId }, "engine client is ready");
} catch (error) {
  log.error({ error }, "engine client could not be made");
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
