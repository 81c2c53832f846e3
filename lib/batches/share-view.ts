import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { ShareView } from "./view-schema";

/** Offers one of the actor's views to all who see the list, or takes it back. @throws AppError not_allowed, not_found */
export async function shareView(actor: Actor, { viewId, isShared }: ShareView): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.savedView.updateMany({ where: { id: viewId, ownerId: actor.id }, data: { isShared } });
    if (count === 0) throw new AppError("not_found", "noView");
    await recordAudit(tx, actor, { type: "view.saved", viewId, isShared });
  });
}
