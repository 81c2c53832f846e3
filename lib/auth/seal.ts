import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** Of NIST SP 800-38D: 96 bits of nonce, 128 bits of tag. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** HKDF-SHA-256 (RFC 5869): the sessions' secret gives a key for each purpose, none of which tells of another. */
const derive = (purpose: string) =>
  Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "", `patra second factor ${purpose}`, 32));

/** Encrypts a text for one owner (AES-256-GCM): another owner's row cannot be opened with it. */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", derive("secret"), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url");
}

/** Opens what `seal` made. @throws Error where it was altered, is another owner's, or the sessions' secret has changed */
export function unseal(sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", derive("secret"), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString("utf8");
}

/** A recovery code as it is kept. Keyed, so that the rows alone are nothing to try codes on. */
export const hashOfRecoveryCode = (userId: string, code: string): string =>
  createHmac("sha256", derive("recovery codes")).update(`${userId} ${code}`).digest("base64url");
