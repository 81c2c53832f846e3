import "server-only";
import { createHmac } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import { currentSigningKey, listSigningKeys } from "../store/signing-keys";

/** What the key is derived for: a key that signs does not encrypt. */
const PURPOSE = "a password on its way to a worker";
const keyFor = (secret: Uint8Array) => createHmac("sha256", secret).update(PURPOSE).digest();

/** Seals a password (JWE, A256GCM), so that a log of the database that shows what passes by shows nothing. */
export async function sealPassword(password: string): Promise<string> {
  const { kid, secret } = await currentSigningKey();
  return new CompactEncrypt(new TextEncoder().encode(password))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid })
    .encrypt(keyFor(secret));
}

/** @throws JOSEError where it was not sealed here */
export async function openPassword(sealed: string): Promise<string> {
  const keys = await listSigningKeys();
  const { plaintext } = await compactDecrypt(sealed, ({ kid }) => {
    const key = keys.find((known) => known.kid === kid);
    if (!key) throw new Error("Sealed with a key that is gone");
    return keyFor(key.secret);
  });
  return new TextDecoder().decode(plaintext);
}
