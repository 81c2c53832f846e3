import type { Access } from "./access";

/** Who may open each page, by its folder under app/. A page that is not named here fails the tests. */
export const pageAccess = {
  "/": "read",
  "/(auth)/login": "public",
  "/(officer)/applicants": "read",
  "/(officer)/applicants/new": "work",
  "/(officer)/applicants/[applicantId]": "read",
  "/(officer)/applicants/[applicantId]/upload": "work",
  "/(officer)/batches/[batchId]": "read",
  "/(officer)/documents/[documentId]": "read",
  "/(officer)/inbox": "work",
  "/(docs)/docs/api": "read",
  "/(admin)/admin/audit": "oversee",
  "/(admin)/admin/analytics": "oversee",
  "/(admin)/admin/batches": "oversee",
  "/(admin)/admin/batches/[batchId]": "oversee",
  "/(admin)/admin/deliveries": "administer",
  "/(admin)/admin/users": "administer",
} as const satisfies Record<string, Access>;
