import type { Access } from "./access";

/** Who may open each page, by its folder under app/. A page that is not named here fails the tests. */
export const pageAccess = {
  "/": "read",
  "/(auth)/login": "public",
  "/(officer)/applicants": "read",
  "/(officer)/applicants/new": "work",
  "/(officer)/applicants/[applicantId]": "read",
  "/(officer)/applicants/[applicantId]/data": "read",
  "/(officer)/applicants/[applicantId]/upload": "work",
  "/(officer)/batches/[batchId]": "read",
  "/(officer)/documents/[documentId]": "read",
  "/(officer)/inbox": "work",
  "/(docs)/docs/api": "read",
  "/(admin)/admin/audit": "oversee",
  "/(admin)/admin/batches": "oversee",
  "/(admin)/admin/batches/[batchId]": "oversee",
  "/(admin)/admin/deliveries": "oversee",
  "/(admin)/admin/queue": "oversee",
  "/(admin)/admin/settings": "oversee",
  "/(admin)/admin/settings/erasures": "oversee",
  "/(admin)/admin/settings/products": "oversee",
  "/(admin)/admin/settings/products/[code]": "oversee",
  "/(admin)/admin/settings/products/new": "administer",
  "/(admin)/admin/settings/retention": "oversee",
  "/(admin)/admin/settings/thresholds": "oversee",
  "/(admin)/admin/users": "administer",
} as const satisfies Record<string, Access>;
