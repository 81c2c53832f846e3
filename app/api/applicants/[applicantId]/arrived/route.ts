import { z } from "zod";
import { countArrived } from "@/lib/documents/list-arrived";
import { route } from "@/lib/http/route";

/** GET /api/applicants/<id>/arrived: how many files the applicant sent by themselves wait; the open page asks for it. */
export const GET = route({
  access: "read",
  params: z.object({ applicantId: z.cuid() }),
  handler: async ({ actor, params }) => ({
    status: 200,
    json: { count: await countArrived(actor, params.applicantId) },
  }),
});
