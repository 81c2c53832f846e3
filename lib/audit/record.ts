import "server-only";
import type { Actor, AuditContext, SystemActor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { AuditEventBody } from "./events";
import { redact } from "./redact";

/**
 * Writes an audit event in the transaction of the change it tells of: no event, no change.
 * @throws ZodError where the event holds anything its declaration does not name
 */
export async function recordAudit(
  tx: Tx,
  actor: Pick<Actor, "id" | "name"> | SystemActor,
  event: AuditEventBody,
  context: AuditContext = {},
): Promise<void> {
  const { type, ...facts } = AuditEventBody.parse(event);
  const ids = facts as { applicantId?: string | null; batchId?: string; documentId?: string | null; userId?: string };
  await tx.auditEvent.create({
    data: {
      type,
      actorId: actor.id,
      actorName: actor.name,
      applicantId: ids.applicantId ?? null,
      batchId: ids.batchId ?? null,
      documentId: ids.documentId ?? null,
      userId: ids.userId ?? null,
      data: redact(facts) as Prisma.InputJsonValue,
      requestId: context.requestId ?? null,
    },
  });
}
