import { z } from "zod";
import { getConsent } from "@/lib/consent/get-consent";
import { countArrived } from "@/lib/documents/list-arrived";
import { route } from "@/lib/http/route";

/** GET /api/applicants/<id>/arrived: what the applicant's own doing changes on their page, which asks for it while open. */
export const GET = route({
  access: "read",
  params: z.object({ applicantId: z.cuid() }),
  handler: async ({ actor, params: { applicantId } }) => {
    const count = await countArrived(actor, applicantId);
    const { state } = await getConsent(actor, applicantId);
    return { status: 200, json: { count, consent: state } };
  },
});
