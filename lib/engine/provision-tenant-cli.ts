import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { provisionTenant } from "./store/provision-tenant";

/*
 * Makes the desk a client of the engine, with the credentials the desk itself uses. Run at every start: the embedded
 * engine then always knows the desk, also after the secret was changed.
 */
try {
  const { ATLAS_CLIENT_ID, ATLAS_CLIENT_SECRET } = env();
  await provisionTenant({ name: "Patra desk", clientId: ATLAS_CLIENT_ID, clientSecret: ATLAS_CLIENT_SECRET });
  log.info({ clientId: ATLAS_CLIENT_ID }, "engine client is ready");
} catch (error) {
  log.error({ error }, "engine client could not be made");
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
