import type { Role } from "./actor";

/** What each role may do. Whose rows they then see is the queries' to say, by `visibleApplicants`. */
export const permissions = {
  /** See to one's own account: password, sessions, second factor. */
  account: ["OFFICER", "REVIEWER", "ADMIN", "AUDITOR"],
  /** Open applicants, batches and documents. */
  read: ["OFFICER", "REVIEWER", "ADMIN", "AUDITOR"],
  /** Open applicants at Atlas, take in their documents, hand them to verification and decide about what was read. */
  work: ["OFFICER", "REVIEWER", "ADMIN"],
  /** Give the second of two approvals. */
  approveSecond: ["REVIEWER", "ADMIN"],
  /** See every branch, and who did and looked at what. */
  oversee: ["ADMIN", "AUDITOR"],
  /** Change users and branches, and send results again. */
  administer: ["ADMIN"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Who may call a route or open a page. */
export type Access = "public" | Permission;

/** Whether this actor, or nobody, may pass. */
export function permits(access: Access, actor: { role: Role } | undefined): boolean {
  if (access === "public") return true;
  return actor !== undefined && (permissions[access] as readonly Role[]).includes(actor.role);
}
