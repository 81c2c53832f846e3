import "server-only";
import { prisma } from "@/lib/db/client";
import { lookTypes } from "./events";

/** One event as the auditor's pages show it. */
export interface AuditEventView {
  id: string;
  at: Date;
  actorName: string;
  type: string;
  documentId: string | null;
  data: Record<string, unknown>;
}

/** What was done with one batch, oldest first; who looked at it is not among it. The caller has checked that the actor may see the batch. */
export async function listBatchEvents(batchId: string): Promise<AuditEventView[]> {
  const events = await prisma.auditEvent.findMany({
    where: { batchId, type: { notIn: [...lookTypes] } },
    orderBy: { id: "asc" },
  });
  return events.map(({ id, at, actorName, type, documentId, data }) => ({
    id: String(id),
    at,
    actorName,
    type,
    documentId,
    data: data as Record<string, unknown>,
  }));
}
