import type { Language } from "@/lib/i18n/languages";

/** Roles of the desk. */
export const roles = ["OFFICER", "ADMIN"] as const;
export type Role = (typeof roles)[number];

/** Who acts: the first argument of every use case and query. Re-read from the database on every request. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
  branchId: string;
  branchName: string;
  /** Undefined until chosen: the browser's language then counts. */
  language?: Language | undefined;
}

/** Context an audit event keeps beside the actor. */
export interface AuditContext {
  requestId?: string;
}

/** The worker and the launcher act as the system: no user, every branch. */
export const systemActor = { id: null, name: "System" } as const;
export type SystemActor = typeof systemActor;

/** Rows of an applicant (and of its batches and documents) this actor may touch: admins all, officers their branch. */
export function visibleApplicants(actor: Actor): { branchId?: string } {
  return actor.role === "ADMIN" ? {} : { branchId: actor.branchId };
}
