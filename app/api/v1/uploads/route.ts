import { presignUpload } from "@/lib/documents/presign-upload";
import { PresignUploadBody } from "@/lib/documents/schema";
import { route } from "@/lib/http/route";

/** POST /api/v1/uploads: a URL to PUT one announced file to. */
export const POST = route({
  access: "key documents:write",
  body: PresignUploadBody,
  handler: async ({ actor, body }) => ({ status: 200, json: await presignUpload(actor, body) }),
});
