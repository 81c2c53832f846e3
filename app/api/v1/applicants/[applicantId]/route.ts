import { z } from "zod";
import { applicantReply } from "@/lib/api-keys/replies";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { route } from "@/lib/http/route";

/** GET /api/v1/applicants/<id>: how far an applicant is. */
export const GET = route({
  access: "key applicants:read",
  params: z.object({ applicantId: z.cuid() }),
  handler: async ({ actor, params }) => ({
    status: 200,
    json: applicantReply(await getApplicant(actor, params.applicantId)),
  }),
});
