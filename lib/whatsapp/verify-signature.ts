import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** X-Hub-Signature-256 of a body: `sha256=` and HMAC-SHA256 under the app's secret, in hex (Meta, webhooks: validate). */
export function signBody(body: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
}

/** Hashed first, so that texts of any length compare in constant time. */
export function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}

/** Whether exactly these bytes were signed with the app's secret. */
export function isSignedByMeta(body: Uint8Array, signature: string | null, appSecret: string): boolean {
  return signature !== null && isSame(signature.toLowerCase(), signBody(body, appSecret));
}
