import { z } from "zod";
import { discardDocument } from "@/lib/documents/discard-document";
import { route } from "@/lib/http/route";

/** DELETE /api/documents/<id>: take back an upload that was not submitted. */
export const DELETE = route({
  access: "work",
  params: z.object({ documentId: z.cuid() }),
  handler: async ({ actor, params }) => {
    await discardDocument(actor, params.documentId);
    return { status: 204 };
  },
});
