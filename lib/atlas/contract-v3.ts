import { z } from "zod";
import { CrossCheck, FileData, fileList, PageImage, requiredText, UploadFile, webAddress } from "./contract";

/*
 * /v3/verification, the "Flow API": one flow is one application without a named applicant.
 */

export const FlowInitV3Request = z.object({
  product_type: requiredText,
  application_id: requiredText,
  auth_url: webAddress,
  callback_url: webAddress,
  flow_params: z.record(z.string(), z.unknown()).optional(),
});
export type FlowInitV3Request = z.infer<typeof FlowInitV3Request>;

export const FlowInitV3Reply = z.looseObject({ flow_uuid: z.string().min(1) });
export type FlowInitV3Reply = z.infer<typeof FlowInitV3Reply>;

/** Its reply is an array of `file_uuid`, `batch_id`, `document_id`: `MultiUploadReply` reads it. */
export const MultiUploadV3Request = z.object({ flow_uuid: requiredText, file_urls: fileList(UploadFile) });
export type MultiUploadV3Request = z.infer<typeof MultiUploadV3Request>;

/** `crossheck_status` is Atlas's own spelling. */
export const StatusV3Reply = z.looseObject({
  upload_status: z.string(),
  processing_status: z.string(),
  crossheck_status: z.string(),
  master_status: z.string(),
});
export type StatusV3Reply = z.infer<typeof StatusV3Reply>;

/** Body of extracts and of callbacks under v3 ("CallbackData"). */
export const ExtractsV3Reply = z.looseObject({
  flow_uuid: z.string().optional(),
  application_id: z.string().optional(),
  flow_params: z.record(z.string(), z.unknown()).nullish(),
  ocr_data: z.array(
    z.looseObject({
      document_id: z.string(),
      file_uuid: z.string().optional(),
      document_type: z.string().nullish(),
      error_code: z.string().nullish(),
      error_message: z.string().nullish(),
      file_data: FileData.nullish(),
      pages: z.array(PageImage).optional(),
    }),
  ),
  cross_checks: z.array(CrossCheck),
});
export type ExtractsV3Reply = z.infer<typeof ExtractsV3Reply>;
