import { beginParts } from "@/lib/documents/begin-parts";
import { PresignUploadBody } from "@/lib/documents/schema";
import { route } from "@/lib/http/route";

/** POST /api/uploads/parts: begins or goes on with one announced file in parts, and tells which parts have arrived. */
export const POST = route({
  access: "work",
  body: PresignUploadBody,
  handler: async ({ actor, body }) => ({ status: 200, json: await beginParts(actor, body) }),
});
