import { sign, verify } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "./canonical-json";
import type { Place } from "./chain";
import type { SigningKey } from "./keys";

const hex = (characters: number) => z.string().regex(new RegExp(`^[0-9a-f]{${characters}}$`));

/** A signed head as it lies in the object store: how far the chain went at a time, vouched for outside the database. */
export const SignedHead = z.strictObject({
  version: z.literal(1),
  chain: z.string(),
  /** Decimal. */
  sequence: z.string().regex(/^[1-9]\d{0,18}$/),
  hash: hex(64),
  /** ISO 8601. */
  at: z.iso.datetime(),
  keyId: hex(16),
  /** Ed25519 over the canonical JSON of all the others. Base64. */
  signature: z.base64(),
});
export type SignedHead = z.infer<typeof SignedHead>;

/** Signs how far a chain has gone. */
export function signHead(chain: string, { sequence, hash }: Place, at: Date, key: SigningKey): SignedHead {
  const head = { version: 1 as const, chain, sequence: String(sequence), hash, at: at.toISOString(), keyId: key.id };
  const signature = sign(null, Buffer.from(canonicalJson(head)), key.privateKey).toString("base64");
  return { ...head, signature };
}

/** Whether a head was signed by this key, as it stands. */
export function isSignedBy({ signature, ...head }: SignedHead, key: SigningKey): boolean {
  return verify(null, Buffer.from(canonicalJson(head)), key.publicKey, Buffer.from(signature, "base64"));
}

/** What the key of a head's object says. Undefined for a key that names no head. */
export function placeOfKey(objectKey: string): Place | undefined {
  const match = /\/(\d{20})-([0-9a-f]{64})\.json$/.exec(objectKey);
  return match?.[1] && match[2] ? { sequence: BigInt(match[1]), hash: match[2] } : undefined;
}
