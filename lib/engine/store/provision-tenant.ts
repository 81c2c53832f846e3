import { createHash } from "node:crypto";
import { prisma } from "@/lib/db/client";

/** What the engine keeps of a client secret: secrets are random and long, so a slow hash adds nothing. Lower-case hex. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}

/** Creates a tenant, or brings the name and secret of the one with this client id up to date. Safe to repeat. */
export async function provisionTenant(tenant: {
  name: string;
  clientId: string;
  clientSecret: string;
}): Promise<string> {
  const secretHash = hashSecret(tenant.clientSecret);
  const { id } = await prisma.engineTenant.upsert({
    where: { clientId: tenant.clientId },
    create: { name: tenant.name, clientId: tenant.clientId, secretHash },
    update: { name: tenant.name, secretHash },
    select: { id: true },
  });
  return id;
}
