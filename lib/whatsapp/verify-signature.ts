import { createHmac } from "node:crypto";
import { isSameSecret } from "@/lib/atlas/same-secret";

/** X-Hub-Signature-256 of a body: `sha256=` and HMAC-SHA256 under the app's secret, in hex (Meta, webhooks: validate). */
export function signBody(body: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
}

/** Whether exactly these bytes were signed with the app's secret. */
export function isSignedByMeta(body: Uint8Array, signature: string | null, appSecret: string): boolean {
  return signature !== null && isSameSecret(signature.toLowerCase(), signBody(body, appSecret));
}
