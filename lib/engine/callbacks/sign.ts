import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
/** Milliseconds that the secret before signs along after a change: as long as a delivery may be under way. */
const SECRET_OVERLAP = 24 * 3600 * 1000;

/** A new secret: 32 random bytes. */
export const newWebhookSecret = (): string => `${PREFIX}${randomBytes(32).toString("base64")}`;

/** Whether a text is a secret of the scheme: 24 to 64 bytes in base64 behind the prefix. */
export function isWebhookSecret(secret: string): boolean {
  const bytes = Buffer.from(secret.slice(PREFIX.length), "base64").byteLength;
  return secret.startsWith(PREFIX) && bytes >= 24 && bytes <= 64;
}

export interface SigningSecrets {
  webhookSecret: string;
  webhookSecretBefore: string | null;
  webhookSecretChangedAt: Date | null;
}

/** The secrets that sign at this time, the newest first: two for a day after a change. */
export function secretsAt(secrets: SigningSecrets, now: Date): string[] {
  const { webhookSecret, webhookSecretBefore, webhookSecretChangedAt } = secrets;
  const isChanging = webhookSecretChangedAt && now.getTime() - webhookSecretChangedAt.getTime() < SECRET_OVERLAP;
  return isChanging && webhookSecretBefore ? [webhookSecret, webhookSecretBefore] : [webhookSecret];
}

/**
 * The headers of the Standard Webhooks scheme (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, one signature
 * a secret, parted by spaces.
 */
export function signatureHeaders(id: string, now: Date, body: string, secrets: string[]): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
