import "server-only";
import { randomBytes } from "node:crypto";
import { prisma } from "@/lib/db/client";

/** Seconds. The life of a refresh token; no token lives longer. */
export const LONGEST_TOKEN_SECONDS = 24 * 3600;
/** Milliseconds. A key signs for a day, and verifies until the last token it signed has run out. */
export const KEY_SIGNS_FOR = 24 * 3600 * 1000;
const KEY_KEPT_FOR = KEY_SIGNS_FOR + LONGEST_TOKEN_SECONDS * 1000 + 2 * 3600 * 1000;
/** Names the advisory lock under which a new key is made. */
const KEY_LOCK = 7_207_201;

export interface SigningKey {
  kid: string;
  secret: Uint8Array;
  createdAt: Date;
}

const toKey = (row: { kid: string; secret: string; createdAt: Date }): SigningKey => ({
  kid: row.kid,
  secret: Buffer.from(row.secret, "base64url"),
  createdAt: row.createdAt,
});

/** Every key whose tokens may still be valid, newest first. */
export async function listSigningKeys(now = new Date()): Promise<SigningKey[]> {
  const rows = await prisma.engineSigningKey.findMany({
    where: { createdAt: { gt: new Date(now.getTime() - KEY_KEPT_FOR) } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(toKey);
}

/**
 * The key that signs now, made first where there is none younger than a day. Makers wait for each other, so that
 * processes starting together end with one key. Keys no token can need any more are removed.
 */
export async function currentSigningKey(now = new Date()): Promise<SigningKey> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${KEY_LOCK})`;
    const young = await tx.engineSigningKey.findFirst({
      where: { createdAt: { gt: new Date(now.getTime() - KEY_SIGNS_FOR) } },
      orderBy: { createdAt: "desc" },
    });
    if (young) return toKey(young);
    await tx.engineSigningKey.deleteMany({ where: { createdAt: { lte: new Date(now.getTime() - KEY_KEPT_FOR) } } });
    return toKey(
      await tx.engineSigningKey.create({ data: { secret: randomBytes(32).toString("base64url"), createdAt: now } }),
    );
  });
}
