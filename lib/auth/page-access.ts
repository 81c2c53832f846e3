import type { Access } from "./access";

/** Who may open each page, by its folder under app/. A page that is not named here fails the tests. */
export const pageAccess = {
  "/": "read",
  "/(auth)/invitation": "public",
  "/(auth)/login": "public",
  "/(account)/account": "account",
  "/(account)/account/second-factor": "account",
  "/(officer)/applicants": "read",
  "/(officer)/applicants/new": "work",
  "/(officer)/applicants/[applicantId]": "read",
  "/(officer)/applicants/[applicantId]/upload": "work",
  "/(officer)/batches/[batchId]": "read",
  "/(officer)/documents/[documentId]": "read",
  "/(officer)/inbox": "work",
  "/(docs)/docs/api": "read",
  "/(admin)/admin/access": "administer",
  "/(admin)/admin/audit": "oversee",
  "/(admin)/admin/branches": "administer",
  "/(admin)/admin/batches": "oversee",
  "/(admin)/admin/batches/[batchId]": "oversee",
  "/(admin)/admin/deliveries": "administer",
  "/(admin)/admin/keys": "administer",
  "/(admin)/admin/users": "administer",
  "/(admin)/admin/users/[userId]": "administer",
} as const satisfies Record<string, Access>;
