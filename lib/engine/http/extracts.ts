import "server-only";
import { z } from "zod";
import { FileData } from "@/lib/atlas/contract";
import { presignGet } from "@/lib/storage/object-store";
import { KeptPage, listResults } from "../store/list-files";
import { endpoint, reply, withToken } from "./endpoint";
import { requireApplicant } from "./require-applicant";

/** Seconds that the image URLs of one answer work: long enough to copy the pages, too short to pass around. */
const IMAGE_URL_LIFE_SECONDS = 900;

const sign = (objectKey: string) => presignGet(objectKey, { expiresInSeconds: IMAGE_URL_LIFE_SECONDS });

/** Atlas's third key inside `aadhaar_number`: the image with the number painted over. */
async function withRedactUrl(data: FileData, redactedKey: string | null): Promise<FileData> {
  const number = data.aadhaar_number;
  if (!redactedKey || typeof number !== "object" || number === null) return data;
  return { ...data, aadhaar_number: { ...number, redact_url: await sign(redactedKey) } };
}

/**
 * GET /v2/verification/extracts: the results of one applicant's files that have ended, in the shape of flow/submit but
 * closing nothing. Ours: Atlas names such a call on its polling page without describing it. `pages` is ours too.
 */
export const extracts = endpoint({
  GET: withToken(async (request, caller) => {
    const applicant = await requireApplicant(request, caller);
    const { flowId, externalReferenceId, flowParams } = applicant;
    const files = await listResults(applicant);
    const data = files.map(async (file) => ({
      document_id: file.documentId,
      file_uuid: file.uuid,
      external_reference_id: externalReferenceId,
      error_code: file.errorCode,
      error_message: file.errorMessage,
      file_data: file.data && (await withRedactUrl(FileData.parse(file.data), file.redactedKey)),
      pages: await Promise.all(
        z
          .array(KeptPage)
          .parse(file.pages ?? [])
          .map(async ({ objectKey, ...page }) => ({ ...page, image_url: await sign(objectKey) })),
      ),
    }));
    return reply(200, { flow_id: flowId, flow_params: flowParams, data: await Promise.all(data) });
  }),
});
