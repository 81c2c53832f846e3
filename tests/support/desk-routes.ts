import type { Access } from "@/lib/auth/access";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Every route handler of the desk and who may call it, by its folder under app/api. A handler that is not named here, or
 * declares something else, fails `tests/unit/auth/declared-access.test.ts`.
 */
export const deskRoutes: Record<string, Partial<Record<Method, Access>>> = {
  // Called by Atlas, which is no user: both check what it shows.
  "atlas/callback": { POST: "public" },
  "atlas/token": { POST: "public" },
  "auth/[...nextauth]": { GET: "public", POST: "public" },
  batches: { POST: "work" },
  "batches/[batchId]/events": { GET: "read" },
  analytics: { GET: "oversee" },
  "batches/[batchId]/resend": { POST: "work" },
  "documents/[documentId]": { DELETE: "work" },
  "documents/[documentId]/pages/[page]": { GET: "read" },
  health: { GET: "public" },
  "uploads/presign": { POST: "work" },
  // Called by Meta, which is no user: the one checks the verify token, the other the signature.
  "whatsapp/webhook": { GET: "public", POST: "public" },
};

/** Outside app/api: the engine's mounts, which know no desk user and check their own tokens. */
export const engineMounts = ["v1", "v2", "v3"];
