import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Look } from "./events";
import { recordAudit } from "./record";

/** Looks of one actor at one record within this time are one look: reloads and pages that refresh themselves are no news. */
export const ONE_LOOK_MINUTES = 5;

/**
 * Records that an actor looks at a record. To be awaited before anything of it is handed out: no event, no data.
 * Two requests at the same moment may leave an event each.
 */
export async function recordLook(actor: Actor, look: Look): Promise<void> {
  const { type, ...record } = look;
  const seen = await prisma.auditEvent.findFirst({
    where: { actorId: actor.id, at: { gt: new Date(Date.now() - ONE_LOOK_MINUTES * 60_000) }, type, ...record },
    select: { id: true },
  });
  if (!seen) await prisma.$transaction((tx) => recordAudit(tx, actor, look));
}
