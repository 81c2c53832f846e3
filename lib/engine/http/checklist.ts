import "server-only";
import { expectedDocuments } from "../documents/expected-documents";
import { listDocumentTypes } from "../store/list-files";
import { endpoint, reply, withToken } from "./endpoint";
import { requireApplicant } from "./require-applicant";

/** GET /v2/verification/docs: every document an applicant is asked for, true once a file was recognised as such. */
export const checklist = endpoint({
  GET: withToken(async (request, caller) => {
    const { applicantId, flowId, productType, userDocs, primary } = await requireApplicant(request, caller);
    const present = new Set(await listDocumentTypes({ flowId, applicantId }));
    const expected = expectedDocuments(productType, { primary, userDocs });
    return reply(200, Object.fromEntries(expected.map((type) => [type, present.has(type)])));
  }),
});
