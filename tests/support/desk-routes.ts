import type { Access } from "@/lib/auth/access";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Every route handler of the desk and who may call it, by its folder under app/api. A handler that is not named here, or
 * declares something else, fails `tests/unit/auth/declared-access.test.ts`.
 */
export const deskRoutes: Record<string, Partial<Record<Method, Access>>> = {
  analytics: { GET: "oversee" },
  "applicants/[applicantId]/arrived": { GET: "read" },
  "applicants/[applicantId]/report": { GET: "read" },
  // Called by Atlas, which is no user: both check what it shows.
  "atlas/callback": { POST: "public" },
  "atlas/token": { POST: "public" },
  "auth/[...nextauth]": { GET: "public", POST: "public" },
  batches: { POST: "work" },
  "batches/[batchId]/events": { GET: "read" },
  "batches/[batchId]/resend": { POST: "work" },
  "documents/[documentId]": { DELETE: "work" },
  "documents/[documentId]/pages/[page]": { GET: "read" },
  exports: { GET: "oversee" },
  home: { GET: "read" },
  health: { GET: "public" },
  search: { POST: "read" },
  // Called by whoever holds an upload link, who is no user: each checks the link's secret.
  "upload-links/consent": { POST: "public" },
  "upload-links/finish": { POST: "public" },
  "upload-links/open": { POST: "public" },
  "upload-links/presign": { POST: "public" },
  "upload-links/received": { POST: "public" },
  "uploads/[documentId]/complete": { POST: "work" },
  "uploads/[documentId]/parts": { POST: "work" },
  "uploads/parts": { POST: "work" },
  "uploads/presign": { POST: "work" },
  // For a lender's own systems, by their key.
  "v1/applicants": { POST: "key applicants:write" },
  "v1/applicants/[applicantId]": { GET: "key applicants:read" },
  "v1/applicants/[applicantId]/consent": { POST: "key applicants:write" },
  "v1/notice": { GET: "key applicants:read" },
  "v1/batches": { POST: "key documents:write" },
  "v1/batches/[batchId]": { GET: "key results:read" },
  "v1/uploads": { POST: "key documents:write" },
  // Called by Meta, which is no user: the one checks the verify token, the other the signature.
  "whatsapp/webhook": { GET: "public", POST: "public" },
};

/** Pages that are plain HTML, made by a route: the same for everybody, and open to all. */
export const plainPages = ["/send/[language]"];

/** Outside app/api: the engine's mounts, which know no desk user and check their own tokens. */
export const engineMounts = ["v1", "v2", "v3"];

/** Routes that change nothing, and are asked by a body to keep what is asked out of addresses. */
export const askingRoutes: ReadonlySet<string> = new Set(["search"]);
