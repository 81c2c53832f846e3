import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { readQuery, writeQuery } from "./query-text";
import type { SaveView } from "./view-schema";

/** Keeps filters and columns under a name; one of the actor's own of the same name is replaced. @throws AppError not_allowed */
export async function saveView(actor: Actor, { name, query: typed, isShared }: SaveView): Promise<void> {
  requirePermission("administer", actor);
  const query = writeQuery({ ...readQuery(typed), after: undefined, before: undefined });
  await prisma.$transaction(async (tx) => {
    const { id: viewId } = await tx.savedView.upsert({
      where: { ownerId_name: { ownerId: actor.id, name } },
      create: { ownerId: actor.id, name, query, isShared },
      update: { query, isShared },
    });
    await recordAudit(tx, actor, { type: "view.saved", viewId, isShared });
  });
}
