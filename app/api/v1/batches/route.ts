import { SubmitBatchBody } from "@/lib/batches/schema";
import { submitBatch } from "@/lib/batches/submit-batch";
import { route } from "@/lib/http/route";

/** POST /api/v1/batches: hand uploaded documents to verification. */
export const POST = route({
  access: "key documents:write",
  body: SubmitBatchBody,
  handler: async ({ actor, body }) => {
    const batch = await submitBatch(actor, body);
    return { status: 202, json: { batchId: batch.id, state: batch.state } };
  },
});
