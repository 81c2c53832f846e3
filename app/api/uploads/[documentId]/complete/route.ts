import { z } from "zod";
import { completeParts } from "@/lib/documents/complete-parts";
import { route } from "@/lib/http/route";

/** POST /api/uploads/<id>/complete: every part has been sent; makes them one file. */
export const POST = route({
  access: "work",
  params: z.object({ documentId: z.cuid() }),
  handler: async ({ actor, params }) => {
    await completeParts(actor, params.documentId);
    return { status: 204 };
  },
});
