import { route } from "@/lib/http/route";
import { consentByLink } from "@/lib/upload-links/consent-by-link";
import { callerOf } from "@/lib/upload-links/require-link";
import { LinkConsentBody } from "@/lib/upload-links/schema";

/** POST /api/upload-links/consent: what the applicant answered to the notice. */
export const POST = route({
  access: "public",
  body: LinkConsentBody,
  handler: async ({ body, request, requestId }) => {
    await consentByLink(body, callerOf(request, requestId));
    return { status: 204 };
  },
});
