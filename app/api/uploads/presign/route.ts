import { presignUpload } from "@/lib/documents/presign-upload";
import { PresignUploadBody } from "@/lib/documents/schema";
import { route } from "@/lib/http/route";

/** POST /api/uploads/presign: a URL to PUT one announced file to. */
export const POST = route({
  access: "work",
  body: PresignUploadBody,
  handler: async ({ actor, body }) => ({ status: 200, json: await presignUpload(actor, body) }),
});
