import "server-only";
import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from "node:crypto";
import { env } from "@/lib/env";

/** Keys the hashes of events. The id goes with each of them, so that an old event is checked with its old key. */
export interface ChainKey {
  id: string;
  secret: Buffer;
}

/** Signs heads (Ed25519, RFC 8032). */
export interface SigningKey {
  id: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** HKDF-SHA-256 (RFC 5869): one secret gives keys for several purposes, none of which tells of another. */
const derive = (secret: string, purpose: string, bytes: number) =>
  Buffer.from(hkdfSync("sha256", secret, "", `patra audit ${purpose}`, bytes));

/** The chain's key that a secret stands for. */
export function chainKey(secret: string): ChainKey {
  return { id: derive(secret, "chain key id", 8).toString("hex"), secret: derive(secret, "chain key", 32) };
}

/** What stands before an Ed25519 key's 32 bytes in PKCS #8 (RFC 8410, section 7). */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** The signing key that a secret stands for. */
export function signingKey(secret: string): SigningKey {
  const key = Buffer.concat([pkcs8Prefix, derive(secret, "signing key", 32)]);
  const privateKey = createPrivateKey({ key, format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey);
  const spki = publicKey.export({ format: "der", type: "spki" });
  return { id: createHash("sha256").update(spki).digest("hex").slice(0, 16), privateKey, publicKey };
}

const secrets = () => {
  const { AUDIT_KEY, AUDIT_SIGNING_KEY, AUDIT_PAST_KEYS, NEXTAUTH_SECRET } = env();
  const chain = AUDIT_KEY ?? NEXTAUTH_SECRET;
  return { chain, signing: AUDIT_SIGNING_KEY ?? chain, all: [chain, NEXTAUTH_SECRET, ...AUDIT_PAST_KEYS] };
};

let current: ChainKey | undefined;

/** The key of events written now. */
export function currentChainKey(): ChainKey {
  current ??= chainKey(secrets().chain);
  return current;
}

/** The key of heads signed now. */
export const currentSigningKey = (): SigningKey => signingKey(secrets().signing);

/** Every key that events may have been written with, by its id. */
export const knownChainKeys = (): Map<string, ChainKey> =>
  new Map(secrets().all.map((secret) => [chainKey(secret).id, chainKey(secret)]));

/** Every key that heads may have been signed with, by its id. */
export const knownSigningKeys = (): Map<string, SigningKey> => {
  const { signing, all } = secrets();
  return new Map([signing, ...all].map((secret) => [signingKey(secret).id, signingKey(secret)]));
};
