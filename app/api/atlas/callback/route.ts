import { requireCallbackSignature, requireCallbackToken } from "@/lib/atlas/callback-auth";
import { readCallback } from "@/lib/atlas/read-callback";
import { takeCallback } from "@/lib/batches/take-callback";
import { readBytes } from "@/lib/http/read-bytes";
import { route } from "@/lib/http/route";

/** The results of the most documents a flow may be sent at once, with their page images' addresses. Bytes. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** POST /api/atlas/callback: results, delivered. Checks its own token and, over the raw bytes, its own signature. */
export const POST = route({
  access: "public",
  handler: async ({ request }) => {
    await requireCallbackToken(request.headers);
    const body = await readBytes(request, MAX_BODY_BYTES);
    requireCallbackSignature(request.headers, body);
    await takeCallback(readCallback(body));
    return { status: 204 };
  },
});
