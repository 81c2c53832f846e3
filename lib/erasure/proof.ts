import "server-only";
import { createHash, createHmac, sign, verify } from "node:crypto";
import { z } from "zod";
import { canonicalJson, type Json } from "@/lib/audit/canonical-json";
import { currentChainKey, currentSigningKey, knownSigningKeys, type SigningKey } from "@/lib/audit/keys";
import { ErasurePlan } from "./schema";

/**
 * The record that stays of an erasure, signed: what went, when, by whom, and keyed hashes of the ids, by which the lender (and
 * nobody without its key) can tell whether an application was erased. Nothing in it names the person.
 */
export const ErasureProof = z.strictObject({
  version: z.literal(1),
  erasureId: z.string(),
  reason: z.string(),
  /** Base64url of HMAC-SHA-256, by the key that `hashKeyId` names. */
  hashes: z.strictObject({
    applicantId: z.string(),
    applicationId: z.string(),
    externalReferenceId: z.string(),
    documentIds: z.array(z.string()),
  }),
  hashKeyId: z.string(),
  erased: ErasurePlan,
  /** User ids and ISO times. */
  requested: z.strictObject({ by: z.string(), at: z.iso.datetime() }),
  confirmed: z.strictObject({ by: z.string(), at: z.iso.datetime() }),
  erasedAt: z.iso.datetime(),
  keyId: z.string(),
  /** Ed25519 over the canonical JSON of all the others. Base64. */
  signature: z.base64(),
});
export type ErasureProof = z.infer<typeof ErasureProof>;

export type UnsignedProof = Omit<ErasureProof, "keyId" | "signature" | "version">;

/** A keyed hash of an id: the same id gives the same hash, and without the key nobody can try ids out. */
export function hashId(id: string): string {
  return createHmac("sha256", currentChainKey().secret).update(`patra erasure ${id}`).digest("base64url");
}

export const hashKeyId = (): string => currentChainKey().id;

const bytesOf = (value: object) => Buffer.from(canonicalJson(value as Json));

/** Signs the record of an erasure. */
export function signProof(proof: UnsignedProof, key: SigningKey = currentSigningKey()): ErasureProof {
  const signed = { version: 1 as const, ...proof, keyId: key.id };
  return { ...signed, signature: sign(null, bytesOf(signed), key.privateKey).toString("base64") };
}

/** Whether a record stands as it was signed. */
export function checkProof(proof: ErasureProof): "sound" | "broken" | "unknown-key" {
  const { signature, ...signed } = proof;
  const key = knownSigningKeys().get(proof.keyId);
  if (!key) return "unknown-key";
  return verify(null, bytesOf(signed), key.publicKey, Buffer.from(signature, "base64")) ? "sound" : "broken";
}

/** What the audit chain keeps of a record: its SHA-256, base64url. */
export const proofHash = (proof: ErasureProof): string =>
  createHash("sha256").update(bytesOf(proof)).digest("base64url");
