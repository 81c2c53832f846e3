import { z } from "zod";
import { actorOf } from "@/lib/auth/require-actor";
import { followEvents, requireBatch } from "@/lib/batches/follow-events";
import { eventStream } from "@/lib/http/event-stream";
import { route } from "@/lib/http/route";

const eventId = z.string().regex(/^\d{1,18}$/);

/** GET /api/batches/<id>/events?after=<event id>: what happens to a batch, live; resumes from Last-Event-ID. */
export const GET = route({
  access: "read",
  params: z.object({ batchId: z.cuid() }),
  query: z.object({ after: eventId.default("0") }),
  handler: async ({ actor, params, query, request }) => {
    await requireBatch(actor, params.batchId);
    const resumed = eventId.safeParse(request.headers.get("last-event-id"));
    const after = BigInt(resumed.data ?? query.after);
    return eventStream(request, async function* (signal) {
      for await (const message of followEvents(params.batchId, after, signal)) {
        if (!(await actorOf(request))) return; // signed out, or made to, since the stream began
        yield { id: message.id, data: message };
      }
      // Without it the browser would connect again and again to a batch that has ended.
      if (!signal.aborted) yield { event: "end", data: {} };
    });
  },
});
