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

/** What an API key may be allowed to do by /api/v1. */
export const scopes = ["applicants:read", "applicants:write", "documents:write", "results:read"] as const;
export type Scope = (typeof scopes)[number];

/** Who may call a route or open a page: anybody, whoever is signed in and may, or one of the lender's systems by its key. */
export type Access = "public" | Permission | `key ${Scope}`;

/** Whether this actor, or nobody, may pass. */
export function permits(access: Access, actor: { role: Role } | undefined): boolean {
  if (access === "public") return true;
  if (access.startsWith("key ")) return false; // a session is no key
  return actor !== undefined && (permissions[access as Permission] as readonly Role[]).includes(actor.role);
}
