import "server-only";
import { randomUUID } from "node:crypto";
import type { AuditEventBody } from "@/lib/audit/events";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";

type Started = Extract<AuditEventBody, { type: "export.started" }>;
type Ended = Extract<AuditEventBody, { type: "export.ended" }>;

/** What an export is, for the auditor. */
export type ExportFacts = Omit<Started, "type" | "exportId">;

/** Counts what has gone out. */
export interface Sent {
  rows: number;
}

/**
 * Tells the auditor of an export: that it began before its first byte, and with how many rows it ended, also where its
 * reader left or it broke off. No event, no data.
 */
export async function* recorded<Piece>(
  actor: Actor,
  facts: ExportFacts,
  write: (sent: Sent) => AsyncIterable<Piece>,
): AsyncGenerator<Piece> {
  const exportId = randomUUID();
  const sent: Sent = { rows: 0 };
  let result: Ended["result"] = "canceled";
  await prisma.$transaction((tx) => recordAudit(tx, actor, { type: "export.started", exportId, ...facts }));
  try {
    yield* write(sent);
    result = "complete";
  } catch (error) {
    result = "failed";
    throw error;
  } finally {
    const { applicantId } = facts;
    const ended: Ended = { type: "export.ended", exportId, applicantId, rows: sent.rows, result };
    await prisma.$transaction((tx) => recordAudit(tx, actor, ended));
  }
}

/** Passes chunks on and counts their rows as gone. */
export async function* counted<Row>(sent: Sent, chunks: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
  for await (const rows of chunks) {
    sent.rows += rows.length;
    yield rows;
  }
}
