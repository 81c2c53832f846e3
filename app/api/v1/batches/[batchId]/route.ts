import { z } from "zod";
import { batchReply } from "@/lib/api-keys/replies";
import { getBatch } from "@/lib/batches/get-batch";
import { route } from "@/lib/http/route";

/** GET /api/v1/batches/<id>: what was read of a batch's documents, identity numbers masked. */
export const GET = route({
  access: "key results:read",
  params: z.object({ batchId: z.cuid() }),
  handler: async ({ actor, params }) => ({ status: 200, json: batchReply(await getBatch(actor, params.batchId)) }),
});
