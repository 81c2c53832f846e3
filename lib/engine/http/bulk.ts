import "server-only";
import { BulkUploadRequest } from "@/lib/atlas/contract-bulk";
import { toExtractItem } from "../results/extract-item";
import { acceptBulk } from "../store/accept-bulk";
import { listBatchFiles } from "../store/list-files";
import { endpoint, reply, withToken } from "./endpoint";
import { EngineError } from "./errors";
import { pageFacts, readPage } from "./read-page";
import { readBody, readQuery } from "./read-parameters";

/*
 * /v1/bulk: batches without a flow, a callback or cross-checks, over the same files and results.
 */

/** POST /v1/bulk/multiupload: one batch, whatever it holds. */
export const bulkUpload = endpoint({
  POST: withToken(async (request, { tenantId }) => {
    const body = await readBody(request, BulkUploadRequest);
    const accepted = await acceptBulk(tenantId, {
      productType: body.product_type,
      files: body.file_urls.map((file) => ({
        documentId: file.document_id,
        fileUrl: file.file_url,
        submissionMode: file.submission_mode,
      })),
    });
    const entries = body.file_urls.map((file, index) => ({
      batch_id: accepted.batchId,
      document_id: file.document_id,
      file_uuid: accepted.fileUuids[index],
    }));
    return reply(201, entries);
  }),
});

/**
 * GET /v1/bulk/extracts: the batch page by page, in the order sent. A file that is still being read has no `file_data` yet;
 * `status` and the reasons are ours.
 */
export const bulkExtracts = endpoint({
  GET: withToken(async (request, { tenantId }) => {
    const { batch_id } = readQuery(request, ["batch_id"]);
    const page = readPage(request, { usual: 50, most: 50 });
    const found = await listBatchFiles(tenantId, batch_id, page);
    if (!found) throw new EngineError("unknown_batch");
    const data = found.files.map(async (file) => {
      const { external_reference_id: _, ...item } = await toExtractItem(file);
      return { ...item, status: file.status };
    });
    return reply(200, { data: await Promise.all(data), ...pageFacts(page, found.total) });
  }),
});
