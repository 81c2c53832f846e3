import "server-only";
import { masterStatus } from "../pipeline/master-status";
import { listFileStatuses } from "../store/list-files";
import { endpoint, reply, withToken } from "./endpoint";
import { requireApplicant } from "./require-applicant";

/** GET /v2/verification/status: every file of one applicant, and the roll-up. Why a file FAILED is our extension. */
export const status = endpoint({
  GET: withToken(async (request, caller) => {
    const files = await listFileStatuses(await requireApplicant(request, caller));
    return reply(200, {
      file_statuses: files.map((file) => ({
        file_uuid: file.uuid,
        document_id: file.documentId,
        status: file.status,
        ...(file.errorCode && { error_code: file.errorCode, error_message: file.errorMessage }),
      })),
      master_status: masterStatus(files),
    });
  }),
});
