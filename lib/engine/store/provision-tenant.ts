import { createHash } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { isWebhookSecret, newWebhookSecret } from "../callbacks/sign";

/** What the engine keeps of a client secret: secrets are random and long, so a slow hash adds nothing. Lower-case hex. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}

export interface TenantToProvision {
  name: string;
  clientId: string;
  clientSecret: string;
  /** Whether magic document ids force outcomes. An update that does not say leaves it. */
  sandbox?: boolean;
  /** Whether fetched bytes that show an Aadhaar number stay. An update that does not say leaves it; true for a new one. */
  keepsOriginals?: boolean;
  /** `whsec_…`; made at random where the tenant is new and none is given. */
  webhookSecret?: string;
  /** What the engine shows to the tenant's auth_token_url. */
  callbackClientId?: string;
  callbackClientSecret?: string;
}

/**
 * Creates a tenant, or brings the one with this client id up to date. Safe to repeat. A webhook secret other than the one
 * there is takes its place, and the old one signs along for a day.
 */
export async function provisionTenant(tenant: TenantToProvision): Promise<string> {
  const { clientId, clientSecret, webhookSecret, ...told } = tenant;
  const facts = { ...told, secretHash: hashSecret(clientSecret) };
  const { id } = await prisma.engineTenant.upsert({
    where: { clientId },
    create: { ...facts, clientId, webhookSecret: webhookSecret ?? newWebhookSecret() },
    update: facts,
    select: { id: true },
  });
  if (webhookSecret) await changeWebhookSecret(id, webhookSecret);
  return id;
}

/** Makes this secret sign callbacks from now on, and lets the one before sign along for a day. Repeats change nothing. */
export async function changeWebhookSecret(tenantId: string, secret: string): Promise<void> {
  if (!isWebhookSecret(secret)) throw new Error("A webhook secret is whsec_ and 24 to 64 bytes in base64");
  await prisma.$executeRaw`
    update engine.tenant
    set "webhookSecretBefore" = "webhookSecret", "webhookSecret" = ${secret},
      "webhookSecretChangedAt" = now() at time zone 'utc'
    where id = ${tenantId} and "webhookSecret" <> ${secret}`;
}
