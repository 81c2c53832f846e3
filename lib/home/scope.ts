import "server-only";
import { permits } from "@/lib/auth/access";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import { idleIn } from "@/lib/users/list-colleagues";

/**
 * Applicants whose papers are this actor's to deal with: an officer's are those assigned to them, and those they created
 * that nobody else was given, and those assigned to nobody whose creator cannot work on them, which are every colleague's; who
 * gives second approvals or oversees has all they may see.
 */
export function workOf(actor: Actor): Prisma.ApplicantWhereInput {
  if (permits("approveSecond", actor) || permits("oversee", actor)) return visibleApplicants(actor);
  const unassigned = { OR: [{ createdById: actor.id }, { createdBy: idleIn(actor.branchId) }] };
  return { ...visibleApplicants(actor), OR: [{ assigneeId: actor.id }, { assigneeId: null, ...unassigned }] };
}
