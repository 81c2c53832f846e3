import { z } from "zod";
import { resendDocuments } from "@/lib/batches/resend-documents";
import { ResendBody } from "@/lib/batches/schema";
import { route } from "@/lib/http/route";

/** POST /api/batches/<id>/resend: send failed documents again. */
export const POST = route({
  access: "work",
  params: z.object({ batchId: z.cuid() }),
  body: ResendBody,
  handler: async ({ actor, params, body }) => {
    await resendDocuments(actor, params.batchId, body);
    return { status: 202, json: { batchId: params.batchId } };
  },
});
