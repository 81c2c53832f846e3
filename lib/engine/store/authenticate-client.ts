import "server-only";
import { timingSafeEqual } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { hashSecret } from "./provision-tenant";

const nobody = hashSecret("");

/** The tenant these credentials belong to, or undefined. Takes as long for an unknown client as for a wrong secret. */
export async function authenticateClient(clientId: string, clientSecret: string): Promise<string | undefined> {
  const tenant = await prisma.engineTenant.findUnique({ where: { clientId }, select: { id: true, secretHash: true } });
  const given = Buffer.from(hashSecret(clientSecret), "hex");
  const matches = timingSafeEqual(given, Buffer.from(tenant?.secretHash ?? nobody, "hex"));
  return matches ? tenant?.id : undefined;
}
