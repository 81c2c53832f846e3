import { route } from "@/lib/http/route";
import { finishLink } from "@/lib/upload-links/finish-link";
import { callerOf } from "@/lib/upload-links/require-link";
import { LinkBody } from "@/lib/upload-links/schema";

/** POST /api/upload-links/finish: the applicant has sent everything. */
export const POST = route({
  access: "public",
  body: LinkBody,
  handler: async ({ body, request, requestId }) => {
    await finishLink(body.token, callerOf(request, requestId));
    return { status: 204 };
  },
});
