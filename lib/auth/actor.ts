import type { Language } from "@/lib/i18n/languages";
import { permits } from "./access";
import type { Origin } from "./origin";

/** Roles of the desk. */
export const roles = ["OFFICER", "REVIEWER", "ADMIN", "AUDITOR"] as const;
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
  /** The session they act in; none where nobody signed in for it. */
  sessionId?: string;
  /** They have to set up a second factor before anything else. */
  mustEnrol?: boolean;
  /** The request they act by, kept with every event; none where no request is behind it. */
  origin?: Origin;
}

/** The worker and the launcher act as the system: no user, every branch. */
export const systemActor = { id: null, name: "System" } as const;

/** Whoever holds an upload link acts as the applicant: no user, and by the link alone. */
export const applicantActor = { id: null, name: "Applicant" } as const;

/** Rows of an applicant (and of its batches and documents) this actor may see: who oversees all, the others their branch. */
export function visibleApplicants(actor: Pick<Actor, "role" | "branchId">): { branchId?: string } {
  return permits("oversee", actor) ? {} : { branchId: actor.branchId };
}
