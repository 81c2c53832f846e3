import { route } from "@/lib/http/route";
import { receiveFile } from "@/lib/upload-links/receive-file";
import { callerOf } from "@/lib/upload-links/require-link";
import { LinkReceivedBody } from "@/lib/upload-links/schema";

/** POST /api/upload-links/received: a file was PUT; it is checked, and then safe. */
export const POST = route({
  access: "public",
  body: LinkReceivedBody,
  handler: async ({ body, request, requestId }) => {
    await receiveFile(body, callerOf(request, requestId));
    return { status: 204 };
  },
});
