import type { Access } from "./access";

/** Who may open each page, by its folder under app/. A page that is not named here fails the tests. */
export const pageAccess = {
  "/": "officer",
  "/(auth)/login": "public",
  "/(officer)/applicants": "officer",
  "/(officer)/applicants/new": "officer",
  "/(officer)/applicants/[applicantId]": "officer",
  "/(officer)/applicants/[applicantId]/upload": "officer",
  "/(officer)/batches/[batchId]": "officer",
  "/(officer)/documents/[documentId]": "officer",
  "/(officer)/inbox": "officer",
  "/(docs)/docs/api": "officer",
  "/(admin)/admin/batches": "admin",
  "/(admin)/admin/batches/[batchId]": "admin",
  "/(admin)/admin/deliveries": "admin",
  "/(admin)/admin/users": "admin",
} as const satisfies Record<string, Access>;
