import "server-only";
import { AddCoApplicantsRequest, DeleteCoApplicantRequest } from "@/lib/atlas/contract-applicants";
import { addCoApplicants } from "../store/add-co-applicants";
import { deleteCoApplicant, findNamedApplicants } from "../store/delete-co-applicant";
import { endpoint, reply, withToken } from "./endpoint";
import { describeError, EngineError, invalidParameters } from "./errors";
import { readBody, readBodyOrQuery } from "./read-parameters";
import { requireFlow } from "./require-flow";

/** The words of this page for whatever is missing. */
const MISSING = "Missing required parameters";

/**
 * /v2/verification/flow/coapplicant. POST adds: a part of the list may fail, and the call has succeeded then. DELETE hides
 * one for good; the primary applicant stays.
 */
export const coApplicants = endpoint({
  POST: withToken(async (request, caller) => {
    const body = await readBody(request, AddCoApplicantsRequest);
    if (body.co_applicants.length === 0) throw new EngineError("no_co_applicants");
    const flow = await requireFlow(caller, body.flow_id);
    const added = await addCoApplicants(caller.tenantId, flow, body.co_applicants);
    return reply(201, {
      created: added
        .filter(({ id }) => id)
        .map((applicant) => ({
          co_applicant_id: applicant.id,
          external_reference_id: applicant.externalReferenceId,
          username: applicant.username,
          user_docs: applicant.userDocs,
        })),
      failed: added
        .filter(({ id }) => !id)
        .map(({ externalReferenceId, taken }) => ({
          external_reference_id: externalReferenceId,
          ...describeError(taken === "deleted" ? "applicant_deleted" : "applicant_exists"),
        })),
    });
  }),

  DELETE: withToken(async (request, { tenantId }) => {
    const names = await readBodyOrQuery(request, DeleteCoApplicantRequest, MISSING);
    const { external_reference_id: externalReferenceId, co_applicant_id: coApplicantId } = names;
    if (!externalReferenceId && !coApplicantId) throw new EngineError("missing_body_parameters", { error: MISSING });
    const found = await findNamedApplicants(tenantId, { flowId: names.flow_id, externalReferenceId, coApplicantId });
    const named = found.filter(
      ({ id, externalReferenceId: reference }) =>
        id === (coApplicantId ?? id) && reference === (externalReferenceId ?? reference),
    );
    const [applicant] = named;
    if (found.length > 0 && !applicant) {
      const both = ["external_reference_id", "co_applicant_id"];
      throw invalidParameters(both, "The two ids do not name the same applicant");
    }
    if (!applicant) throw new EngineError("applicant_not_found");
    if (applicant.primary) throw new EngineError("primary_applicant");
    if (!(await deleteCoApplicant(applicant.id))) throw new EngineError("applicant_deleted");
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  }),
});
