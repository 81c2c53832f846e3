import { route } from "@/lib/http/route";
import { presignByLink } from "@/lib/upload-links/presign-by-link";
import { callerOf } from "@/lib/upload-links/require-link";
import { LinkPresignBody } from "@/lib/upload-links/schema";

/** POST /api/upload-links/presign: a URL to PUT one announced file to. */
export const POST = route({
  access: "public",
  body: LinkPresignBody,
  handler: async ({ body, request, requestId }) => ({
    status: 200,
    json: await presignByLink(body, callerOf(request, requestId)),
  }),
});
