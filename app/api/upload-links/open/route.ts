import { route } from "@/lib/http/route";
import { openLink } from "@/lib/upload-links/open-link";
import { callerOf } from "@/lib/upload-links/require-link";
import { OpenLinkBody } from "@/lib/upload-links/schema";

/** POST /api/upload-links/open: what the page of an upload link shows. */
export const POST = route({
  access: "public",
  body: OpenLinkBody,
  handler: async ({ body, request, requestId }) => ({
    status: 200,
    json: await openLink(body, callerOf(request, requestId)),
  }),
});
