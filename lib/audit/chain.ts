import { createHash, createHmac } from "node:crypto";
import { canonicalJson, type Json } from "./canonical-json";

/** All that a hash covers: every column of an event but its id, which says nothing, and the hash itself. */
export interface ChainedFacts {
  sequence: bigint;
  previousHash: string;
  keyId: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  type: string;
  applicantId: string | null;
  batchId: string | null;
  documentId: string | null;
  userId: string | null;
  data: Json;
  requestId: string | null;
  address: string | null;
  agent: string | null;
}

/** An event of the chain as it is kept. */
export interface ChainedEvent extends ChainedFacts {
  hash: string;
}

/** A place in the chain: after this many events, the last of which has this hash. */
export interface Place {
  sequence: bigint;
  hash: string;
}

/** Where a chain begins: its first event follows its name. The migration writes the same. */
export const genesis = (chain: string): Place => ({
  sequence: 0n,
  hash: createHash("sha256").update(`patra audit chain ${chain}`).digest("hex"),
});

/** The hash of an event: HMAC-SHA-256 over the canonical JSON of its facts. Lower-case hex. */
export function eventHash(facts: ChainedFacts, secret: Buffer): string {
  const { sequence, previousHash, keyId, at, actorId, actorName, type, data, requestId, address, agent } = facts;
  const { applicantId, batchId, documentId, userId } = facts;
  const json = canonicalJson({
    ...{ previousHash, keyId, actorId, actorName, type, data, requestId, address, agent },
    ...{ applicantId, batchId, documentId, userId },
    sequence: String(sequence), // 64 bits, which a JSON number cannot hold
    at: at.toISOString(),
  });
  return createHmac("sha256", secret).update(json).digest("hex");
}
