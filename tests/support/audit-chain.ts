import { randomUUID } from "node:crypto";
import { genesis } from "@/lib/audit/chain";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";

/** Runs statements as somebody who owns the database could: past the triggers that keep the events as they are. */
export async function tamper(...statements: string[]): Promise<void> {
  const all = ["set local session_replication_role = replica", ...statements];
  await prisma.$transaction(all.map((statement) => prisma.$executeRawUnsafe(statement)));
}

/** Starts a chain of its own, with nothing in it: the object store is shared by all tests. */
export async function startChain(): Promise<void> {
  const chain = randomUUID();
  await tamper(
    `delete from desk."AuditEvent"`,
    `update desk."AuditHead" set "chain" = '${chain}', "sequence" = 0, "hash" = '${genesis(chain).hash}',
      "signedSequence" = 0, "signedAt" = null`,
  );
}

/** Records this many events, each in a transaction of its own. */
export async function recordSome(count: number): Promise<void> {
  for (let one = 1; one <= count; one++) {
    await prisma.$transaction((tx) =>
      recordAudit(tx, systemActor, { type: "branch.created", branchId: `b${one}`, code: `C-${one}` }),
    );
  }
}
