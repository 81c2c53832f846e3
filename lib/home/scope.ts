import "server-only";
import { permits } from "@/lib/auth/access";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";

/**
 * Applicants whose papers are this actor's to deal with: an officer's are those assigned to them, and those they created
 * that nobody else was given; who gives second approvals or oversees has all they may see.
 */
export function workOf(actor: Actor): Prisma.ApplicantWhereInput {
  if (permits("approveSecond", actor) || permits("oversee", actor)) return visibleApplicants(actor);
  return { ...visibleApplicants(actor), OR: [{ assigneeId: actor.id }, { assigneeId: null, createdById: actor.id }] };
}
