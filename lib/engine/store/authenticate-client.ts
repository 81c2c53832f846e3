import "server-only";
import { timingSafeEqual } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { hashSecret } from "./provision-tenant";

/** A signed-in client. `credential` stands for the secret it signed in with: a new secret ends the session. */
export interface Session {
  tenantId: string;
  credential: string;
}

const nobody = hashSecret("");

/** Says nothing of the hash it is made of. */
const credentialOf = (secretHash: string) => hashSecret(secretHash).slice(0, 16);

/** The session these credentials open, or undefined. Takes as long for an unknown client as for a wrong secret. */
export async function authenticateClient(clientId: string, clientSecret: string): Promise<Session | undefined> {
  const tenant = await prisma.engineTenant.findUnique({ where: { clientId }, select: { id: true, secretHash: true } });
  const given = Buffer.from(hashSecret(clientSecret), "hex");
  const matches = timingSafeEqual(given, Buffer.from(tenant?.secretHash ?? nobody, "hex"));
  return matches && tenant ? { tenantId: tenant.id, credential: credentialOf(tenant.secretHash) } : undefined;
}

/** Whether a session may go on: its tenant is there and has the secret it had. */
export async function isSessionActive({ tenantId, credential }: Session): Promise<boolean> {
  const tenant = await prisma.engineTenant.findUnique({ where: { id: tenantId }, select: { secretHash: true } });
  return tenant !== null && credentialOf(tenant.secretHash) === credential;
}
