import { createApplicant } from "@/lib/applicants/create-applicant";
import { CreateApplicantBody } from "@/lib/applicants/schema";
import { route } from "@/lib/http/route";

/** POST /api/v1/applicants: open an applicant in the key's branch. */
export const POST = route({
  access: "key applicants:write",
  body: CreateApplicantBody,
  handler: async ({ actor, body }) => ({ status: 201, json: await createApplicant(actor, body) }),
});
