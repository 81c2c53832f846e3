import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { checkChain } from "./check-chain";
import { recordAudit } from "./record";
import type { Finding } from "./verify-chain";

/** How long one call may take; the page then shows how far it is and asks on. Milliseconds. */
const ONE_CALL = 3_000;

export const InspectChainInput = z.strictObject({
  /** Where an earlier call stopped. */
  from: z
    .strictObject({ sequence: z.string().regex(/^\d{1,18}$/), hash: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
});
export type InspectChain = z.infer<typeof InspectChainInput>;

export type Inspection =
  | { state: "stopped"; at: { sequence: string; hash: string } }
  | { state: "unbroken"; events: number }
  | { state: "broken"; finding: Finding; events: number };

/**
 * Checks the chain, a stretch at a time. How it ended is an event itself, so that it can be told who checked and when.
 * @throws AppError not_allowed
 */
export async function inspectChain(actor: Actor, { from }: InspectChain): Promise<Inspection> {
  requirePermission("oversee", actor);
  const verdict = await checkChain({
    from: from && { sequence: BigInt(from.sequence), hash: from.hash },
    milliseconds: ONE_CALL,
  });
  const { state, at } = verdict;
  if (state === "stopped") return { state, at: { sequence: String(at.sequence), hash: at.hash } };
  const events = Number(at.sequence);
  await prisma.$transaction((tx) => recordAudit(tx, actor, { type: "audit.checked", result: state, events }));
  return state === "unbroken" ? { state, events } : { state, events, finding: verdict.finding };
}
