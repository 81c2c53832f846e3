import "server-only";
import type { Prisma, Tx } from "@/lib/db/client";
import { type ChainedEvent, type ChainedFacts, eventHash, type Place } from "./chain";
import { currentChainKey } from "./keys";

/** An event that has no place in the chain yet. */
export type UnchainedEvent = Omit<ChainedFacts, "sequence" | "previousHash" | "keyId" | "at">;

/**
 * Appends events to the chain, in this order. Takes the lock on its end, which every other appending transaction waits
 * for: to be called as the last of a transaction, once. The clock is the database's, read behind the lock, so that time
 * runs with the numbers.
 */
export async function appendToChain(tx: Tx, events: UnchainedEvent[]): Promise<void> {
  const [head] = await tx.$queryRaw<(Place & { now: Date })[]>`
    select "sequence", "hash", clock_timestamp() as "now" from desk."AuditHead" for update`;
  if (!head) throw new Error("The audit chain has no head: the database is not migrated");
  let last: Place = head;
  const chained = events.map((event) => {
    last = follow(event, last, head.now);
    return last;
  });
  const rows: Prisma.JsonArray = chained.map((row) => ({ ...row, sequence: String(row.sequence) }) as never);
  await tx.$executeRaw`
    with written as (
      insert into desk."AuditEvent" ("sequence", "previousHash", "hash", "keyId", "at", "actorId", "actorName", "type",
        "applicantId", "batchId", "documentId", "userId", "data", "requestId", "address", "agent")
      select "sequence", "previousHash", "hash", "keyId", "at" at time zone 'UTC', "actorId", "actorName", "type",
        "applicantId", "batchId", "documentId", "userId", "data", "requestId", "address", "agent"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("sequence" bigint, "previousHash" text, "hash" text,
        "keyId" text, "at" timestamptz, "actorId" text, "actorName" text, "type" text, "applicantId" text, "batchId" text,
        "documentId" text, "userId" text, "data" jsonb, "requestId" text, "address" text, "agent" text)
      order by "sequence"
    )
    update desk."AuditHead" set "sequence" = ${last.sequence}, "hash" = ${last.hash}`;
}

function follow(event: UnchainedEvent, last: Place, at: Date): ChainedEvent {
  const key = currentChainKey();
  const facts = { ...event, sequence: last.sequence + 1n, previousHash: last.hash, keyId: key.id, at };
  return { ...facts, hash: eventHash(facts, key.secret) };
}
