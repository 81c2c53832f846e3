import "server-only";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { auditKeys } from "@/lib/storage/keys";
import { hasObjectLock, putOnce } from "@/lib/storage/object-store";
import { signHead } from "./head";
import { currentSigningKey } from "./keys";

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/**
 * Writes how far the chain goes, signed, to the object store, where nobody with the database alone can take it back. Where
 * the bucket has Object Lock nobody can at all for AUDIT_HEAD_DAYS; elsewhere it is only never written over. Does nothing
 * where nothing was recorded since the last one. Two workers at once write the same head once.
 * @returns how many events the head vouches for, or undefined where none was needed
 */
export async function writeHead(now = new Date()): Promise<bigint | undefined> {
  const { chain, sequence, hash, signedSequence } = await prisma.auditHead.findFirstOrThrow();
  if (sequence === signedSequence) return undefined;
  const head = signHead(chain, { sequence, hash }, now, currentSigningKey());
  const lockedUntil = (await hasObjectLock())
    ? new Date(now.getTime() + env().AUDIT_HEAD_DAYS * DAY_MILLISECONDS)
    : undefined;
  const body = Buffer.from(JSON.stringify(head));
  await putOnce(auditKeys.head(chain, sequence, hash), body, "application/json", { lockedUntil });
  await prisma.auditHead.updateMany({
    where: { chain, signedSequence: { lt: sequence } },
    data: { signedSequence: sequence, signedAt: now },
  });
  return sequence;
}
