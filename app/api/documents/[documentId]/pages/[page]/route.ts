import { Readable } from "node:stream";
import { z } from "zod";
import { openPageImage } from "@/lib/documents/open-page-image";
import { route } from "@/lib/http/route";

/** GET /api/documents/<id>/pages/<n>: the image of one page, upright, with any Aadhaar number painted over. */
export const GET = route({
  access: "read",
  params: z.object({ documentId: z.cuid(), page: z.coerce.number().int().min(1).max(10_000) }),
  handler: async ({ actor, params }) => {
    const image = await openPageImage(actor, params.documentId, params.page);
    return new Response(Readable.toWeb(image.body) as ReadableStream, {
      headers: {
        "content-type": image.contentType,
        "content-length": String(image.byteSize),
        // Kept by this browser alone and not for long: who is signed in may change.
        "cache-control": "private, max-age=300",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  },
});
