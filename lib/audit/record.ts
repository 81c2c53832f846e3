import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { beforeCommit, type Tx } from "@/lib/db/client";
import { appendToChain, type UnchainedEvent } from "./append";
import type { Json } from "./canonical-json";
import { AuditEventBody } from "./events";
import { redact } from "./redact";

/** The events of transactions that have not ended. */
const pending = new WeakMap<Tx, UnchainedEvent[]>();

/**
 * Records an audit event in the transaction of the change it tells of: no event, no change. It is checked at once and
 * written as the transaction's last, with all others of it, because the end of the chain is locked from then on.
 * @throws ZodError where the event holds anything its declaration does not name
 */
export async function recordAudit(
  tx: Tx,
  actor: Pick<Actor, "name" | "origin"> & { id: string | null },
  event: AuditEventBody,
): Promise<void> {
  const { type, ...facts } = AuditEventBody.parse(event);
  const ids = facts as {
    applicantId?: string | null;
    batchId?: string | null;
    documentId?: string | null;
    userId?: string;
  };
  const { origin } = actor;
  const row: UnchainedEvent = {
    type,
    actorId: actor.id,
    actorName: actor.name,
    applicantId: ids.applicantId ?? null,
    batchId: ids.batchId ?? null,
    documentId: ids.documentId ?? null,
    userId: ids.userId ?? null,
    data: redact(facts) as Json,
    requestId: origin?.requestId ?? null,
    address: origin?.address ?? null,
    agent: origin?.agent ?? null,
  };
  const known = pending.get(tx);
  if (known) known.push(row);
  else {
    const rows = [row];
    pending.set(tx, rows);
    beforeCommit(tx, () => appendToChain(tx, rows));
  }
}
