import "server-only";
import { findApplicant } from "../store/find-applicant";
import type { Caller } from "./endpoint";
import { EngineError } from "./errors";
import { readQuery } from "./read-parameters";

/**
 * The applicant that the query of status, docs and extracts names, by flow and external reference; `batch_id` is our
 * optional filter (the seed page calls the batch id the key for polling). An unknown flow has no such applicant either.
 * @throws EngineError missing_query_parameters, applicant_not_found, applicant_deleted
 */
export async function requireApplicant(request: Request, { tenantId }: Caller) {
  const query = readQuery(request, ["flow_id", "external_reference_id"], ["batch_id"]);
  const applicant = await findApplicant(tenantId, query.flow_id, query.external_reference_id);
  if (!applicant) throw new EngineError("applicant_not_found");
  if (applicant.deletedAt) throw new EngineError("applicant_deleted");
  return {
    applicantId: applicant.id,
    flowId: query.flow_id,
    externalReferenceId: query.external_reference_id,
    batchId: query.batch_id,
    primary: applicant.primary,
    userDocs: applicant.userDocs,
    ...applicant.flow,
  };
}
