import { z } from "zod";
import { getArrivals } from "@/lib/documents/list-arrived";
import { route } from "@/lib/http/route";

/** GET /api/applicants/<id>/arrived: what the applicant's own doing changes on their page, which asks for it while open. */
export const GET = route({
  access: "read",
  params: z.object({ applicantId: z.cuid() }),
  handler: async ({ actor, params }) => ({ status: 200, json: await getArrivals(actor, params.applicantId) }),
});
