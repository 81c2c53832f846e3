import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** Deletes one of the actor's views, for everybody. @throws AppError not_allowed, not_found */
export async function deleteView(actor: Actor, viewId: string): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { id: viewId, ownerId: actor.id } });
    if (count === 0) throw new AppError("not_found", "noView");
    await recordAudit(tx, actor, { type: "view.deleted", viewId });
  });
}
