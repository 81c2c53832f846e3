import { createHmac, timingSafeEqual } from "node:crypto";

/** How far a callback's time may be from ours, either way: what was recorded cannot be played again later. Seconds. */
const TOLERANCE = 5 * 60;

/** The secret's key: what follows `whsec_`, in base64. */
const keyOf = (secret: string) => Buffer.from(secret.replace(/^whsec_/, ""), "base64");

/** Equal in constant time for signatures of equal length; the length is no secret. */
function isSame(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The signature of one key: `v1,` and HMAC-SHA256 of `id.timestamp.body` in base64. */
export function signWebhook(secret: string, id: string, timestamp: string, body: Uint8Array): string {
  const hmac = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.`).update(body);
  return `v1,${hmac.digest("base64")}`;
}

/**
 * Whether one of the signatures was made with one of the secrets over exactly these bytes, at about this time
 * (standardwebhooks.com: headers webhook-id, webhook-timestamp in seconds, webhook-signature as a list parted by spaces).
 * @param now milliseconds since 1970
 */
export function isSignedWebhook(headers: Headers, body: Uint8Array, secrets: string[], now = Date.now()): boolean {
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map((name) => headers.get(`webhook-${name}`));
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE) return false;
  const given = signatures.split(" ").map((signature) => Buffer.from(signature));
  const right = secrets.map((secret) => Buffer.from(signWebhook(secret, id, timestamp, body)));
  return right.some((one) => given.some((other) => isSame(other, one)));
}
