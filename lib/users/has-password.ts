import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";

/** Whether the actor can sign in by password here; who came by the lender's identity provider may have none. */
export async function hasPassword(actor: Actor): Promise<boolean> {
  return (await prisma.user.count({ where: { id: actor.id, passwordHash: { not: null } } })) > 0;
}
