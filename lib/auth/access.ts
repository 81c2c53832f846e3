import type { Actor } from "./actor";

/** Who may call a route or open a page. An admin may do all that an officer may. */
export type Access = "public" | "officer" | "admin";

/** Whether this actor, or nobody, may pass. What rows they then see is the query's to say. */
export function permits(access: Access, actor: Actor | undefined): boolean {
  if (access === "public") return true;
  if (!actor) return false;
  return access === "officer" || actor.role === "ADMIN";
}
