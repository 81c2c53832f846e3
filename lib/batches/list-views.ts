import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import type { ViewRow } from "./view-schema";

/** The views an actor is offered: their own, then those that others share, each by name. @throws AppError not_allowed */
export async function listViews(actor: Actor): Promise<ViewRow[]> {
  requirePermission("oversee", actor);
  const found = await prisma.savedView.findMany({
    where: { OR: [{ ownerId: actor.id }, { isShared: true }] },
    include: { owner: { select: { name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const views = found.map(({ id, name, query, isShared, ownerId, owner }) => ({
    ...{ id, name, query, isShared },
    isOwn: ownerId === actor.id,
    ownerName: owner.name,
  }));
  return views.toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn));
}
