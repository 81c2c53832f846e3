import { z } from "zod";
import { FileData, fileList, requiredText, UploadFile } from "./contract";
import { paging } from "./contract-paging";

/*
 * /v1/bulk: batches without a flow, read by polling extracts.
 */

/** Its reply is an array of `batch_id`, `document_id`, `file_uuid`: `MultiUploadReply` reads it. */
export const BulkUploadRequest = z.object({ product_type: requiredText, file_urls: fileList(UploadFile) });
export type BulkUploadRequest = z.infer<typeof BulkUploadRequest>;

/** Items of one page; `file_data` is null while a file is not read, and where nothing could be read. */
export const BulkExtractsReply = z.looseObject({
  data: z.array(
    z.looseObject({
      document_id: z.string(),
      file_uuid: z.string().optional(),
      status: z.string().optional(),
      error_code: z.string().nullish(),
      error_message: z.string().nullish(),
      file_data: FileData.nullish(),
    }),
  ),
  ...paging,
});
export type BulkExtractsReply = z.infer<typeof BulkExtractsReply>;
