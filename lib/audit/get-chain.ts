import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";

export interface ChainView {
  /** How many events the chain has. */
  events: number;
  /** The last event a signed head vouches for, and when it was signed; null before the first. */
  signed: { sequence: number; at: Date } | null;
}

/** How far the chain goes, as the database notes it. @throws AppError not_allowed */
export async function getChain(actor: Actor): Promise<ChainView> {
  requirePermission("oversee", actor);
  const { sequence, signedSequence, signedAt } = await prisma.auditHead.findFirstOrThrow();
  return {
    events: Number(sequence),
    signed: signedAt ? { sequence: Number(signedSequence), at: signedAt } : null,
  };
}
