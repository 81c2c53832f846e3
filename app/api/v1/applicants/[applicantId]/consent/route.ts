import { z } from "zod";
import { tellConsent } from "@/lib/consent/record-consent";
import { TellConsentBody } from "@/lib/consent/schema";
import { route } from "@/lib/http/route";

/** POST /api/v1/applicants/<id>/consent: what the applicant answered to the notice the lender's own system showed. */
export const POST = route({
  access: "key applicants:write",
  params: z.object({ applicantId: z.cuid() }),
  body: TellConsentBody,
  handler: async ({ actor, params, body }) => {
    const { state } = await tellConsent(actor, params.applicantId, body);
    return { status: 200, json: { state } };
  },
});
