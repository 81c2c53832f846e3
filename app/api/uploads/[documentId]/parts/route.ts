import { z } from "zod";
import { presignPart } from "@/lib/documents/presign-part";
import { PresignPartBody } from "@/lib/documents/schema";
import { route } from "@/lib/http/route";

/** POST /api/uploads/<id>/parts: a URL to PUT one part of a file to. */
export const POST = route({
  access: "work",
  params: z.object({ documentId: z.cuid() }),
  body: PresignPartBody,
  handler: async ({ actor, params, body }) => ({
    status: 200,
    json: await presignPart(actor, params.documentId, body),
  }),
});
