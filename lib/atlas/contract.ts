import { z } from "zod";

/*
 * The Atlas wire contract: what both the client (lib/atlas) and the engine (lib/engine) import. This file holds the core
 * of v2; its neighbours contract-*.ts hold one family each.
 * Requests are strict where Atlas is; replies are read leniently (unknown keys pass, unknown enum values stay strings).
 */

/** Type codes an applicant's checklist may ask for (contract section 4). */
export const expectedDocumentTypes = [
  "PAN",
  "AADHAAR",
  "PASSPORT",
  "VOTER_ID",
  "DRIVING_LICENSE",
  "GST_CERT",
  "UDYAM_CERT",
  "SHOP_ACT_LICENSE",
  "FSSAI",
  "BANK_STATEMENT",
  "CHEQUE",
  "SALARY_SLIP",
  "ITR_ACK",
  "FORM_16",
  "EBILL",
  "RENT_AGREEMENT",
  "INVOICE",
  "DELIVERY_ORDER",
] as const;

/** Kept as sent, spaces included: ids are the caller's and are echoed unchanged. Blank counts as missing. */
export const requiredText = z
  .string()
  .max(500)
  .refine((value) => value.trim() !== "", "must not be empty");

/** An address the engine may be asked to call: http or https. Characters. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(8192);

/** Type codes of the documents that are expected from one applicant. */
export const userDocs = z.array(z.string().min(1).max(100)).max(100);

export const FlowInitRequest = z.object({
  product_type: requiredText,
  application_id: requiredText,
  external_reference_id: requiredText,
  username: requiredText,
  user_docs: userDocs.optional(),
  callback_url: webAddress.optional(),
  chat_notification_url: webAddress.optional(),
  auth_token_url: webAddress.optional(),
  flow_params: z.record(z.string(), z.unknown()).optional(),
});
export type FlowInitRequest = z.infer<typeof FlowInitRequest>;

export const FlowInitReply = z.looseObject({
  flow_id: z.string().min(1),
  application_id: z.string().optional(),
  external_reference_id: z.string().optional(),
  username: z.string().optional(),
});
export type FlowInitReply = z.infer<typeof FlowInitReply>;

/** Ours: Atlas documents no limit. More is answered 400 with the limit named. */
export const MAX_FILES_PER_MULTIUPLOAD = 1000;

/** One file to fetch. */
export const UploadFile = z.object({
  file_url: webAddress,
  document_id: requiredText,
  submission_mode: z.string().max(100).optional(),
});

/** The list of one upload in every version of the API. */
export const fileList = <File extends z.ZodType>(file: File) =>
  z.array(file).min(1).max(MAX_FILES_PER_MULTIUPLOAD, `At most ${MAX_FILES_PER_MULTIUPLOAD} files in one call`);

/** Whose documents these are, for the whole request or one file: ours. Without it, the primary applicant's. */
const whose = { external_reference_id: requiredText.optional() };

export const MultiUploadRequest = z.object({
  flow_id: requiredText,
  ...whose,
  file_urls: fileList(UploadFile.extend(whose)),
});
export type MultiUploadRequest = z.infer<typeof MultiUploadRequest>;

/** One file taken, told in the order sent. */
export const MultiUploadEntry = z.looseObject({
  file_uuid: z.string().min(1),
  batch_id: z.string().optional(),
  document_id: z.string().optional(),
  file_url: z.string().optional(),
});
/** An array in request order; a lone object is accepted too. */
export const MultiUploadReply = z.union([z.array(MultiUploadEntry), MultiUploadEntry.transform((entry) => [entry])]);
export type MultiUploadReply = z.infer<typeof MultiUploadReply>;

export const fileStatuses = ["UPLOAD_SUCCESS", "PROCESSING", "PROCESSING_SUCCESS", "FAILED"] as const;

export const StatusReply = z.looseObject({
  file_statuses: z.array(
    z.looseObject({
      file_uuid: z.string(),
      document_id: z.string(),
      status: z.string(),
      /** Ours: why a file FAILED. */
      error_code: z.string().nullish(),
      error_message: z.string().nullish(),
    }),
  ),
  master_status: z.string(),
});
export type StatusReply = z.infer<typeof StatusReply>;

/** Shares of the upright page, 0 to 1, origin at the top left. Our extension. */
export const Box = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type Box = z.infer<typeof Box>;

/** One extracted value. `page` (from 1) and `box` are our extension. */
export const ExtractedField = z.looseObject({
  value: z.unknown(),
  confidence_score: z.number().min(0).max(1),
  page: z.number().int().positive().optional(),
  box: Box.optional(),
  redact_url: z.string().optional(),
});
export type ExtractedField = z.infer<typeof ExtractedField>;

export const FormattedAddress = z.looseObject({
  address_line_1: z.string().nullish(),
  address_line_2: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  postcode: z.string().nullish(),
  /** Our extension. */
  postcode_mismatch: z.boolean().optional(),
});
export type FormattedAddress = z.infer<typeof FormattedAddress>;

/** `document_type` beside fields; bare values (document_quality_flag, formatted_address) stand among wrapped ones. */
export const FileData = z.looseObject({ document_type: z.string() });
export type FileData = z.infer<typeof FileData>;

/** Atlas's values of `document_quality_flag`: on PAN. On other types the flag is our extension. */
export const documentQualityFlags = ["original", "xerox_copy", "photo_of_photo"] as const;
export type DocumentQualityFlag = (typeof documentQualityFlags)[number];

/** What the engine finds wrong with a picture. Ours. */
export const pictureProblems = [
  "TOO_SMALL",
  "BLURRED",
  "GLARE",
  "CUT_OFF",
  "PHOTO_OF_SCREEN",
  "BLACK_AND_WHITE",
] as const;
export type PictureProblem = (typeof pictureProblems)[number];

/** Something wrong with the picture of a page (from 1): a pictureProblem, or what a later engine knows. Ours. */
export const QualityProblem = z.looseObject({ code: z.string(), page: z.number().int().positive() });
export type QualityProblem = z.infer<typeof QualityProblem>;

/** An upright page image with identity numbers painted over, by presigned URL. Our extension. Pixels. */
export const PageImage = z.looseObject({
  page: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  image_url: z.string(),
});
export type PageImage = z.infer<typeof PageImage>;

/** One of several documents in a file, by its pages (from 1, both included); null twice where its type is not known. Ours. */
export const DocumentPart = z.looseObject({
  document_type: z.string().nullable(),
  page_from: z.number().int().positive(),
  page_to: z.number().int().positive(),
  file_data: FileData.nullable(),
});
export type DocumentPart = z.infer<typeof DocumentPart>;

export const ExtractItem = z.looseObject({
  document_id: z.string(),
  file_uuid: z.string().optional(),
  external_reference_id: z.string().optional(),
  error_code: z.string().nullish(),
  error_message: z.string().nullish(),
  file_data: FileData.nullish(),
  /** Where the file holds several documents; `file_data` is then the first known one's. */
  documents: z.array(DocumentPart).optional(),
  pages: z.array(PageImage).optional(),
  /** Ours: the file shows an Aadhaar number, which is painted over in `pages`. */
  masked: z.boolean().optional(),
  /** Ours: what is wrong with the pictures of its pages. Absent where no page is a picture. */
  quality: z.array(QualityProblem).optional(),
  /** Ours: which engine read the file. */
  engine_version: z.string().optional(),
});
export type ExtractItem = z.infer<typeof ExtractItem>;

/** One side of a comparison. Where it is between applicants, whose document it is. */
const CheckedValue = z.looseObject({
  external_reference_id: z.string().optional(),
  document_type: z.string(),
  document_id: z.string(),
  value: z.string().nullish(),
});

/**
 * One field compared between two documents: of an applicant, or in flow/submit of two. `similarity_score` is 0 to 100, null
 * where not compared.
 */
export const CrossCheck = z.looseObject({
  field: z.string(),
  source: CheckedValue,
  target: CheckedValue,
  similarity_score: z.number().min(0).max(100).nullish(),
  error_code: z.string().nullish(),
});
export type CrossCheck = z.infer<typeof CrossCheck>;

/** Body of flow/submit and of callbacks; with our `cross_checks` from the engine's submit and extracts. */
export const ExtractsReply = z.looseObject({
  flow_id: z.string().optional(),
  flow_params: z.record(z.string(), z.unknown()).nullish(),
  data: z.array(ExtractItem),
  cross_checks: z.array(CrossCheck).optional(),
});
export type ExtractsReply = z.infer<typeof ExtractsReply>;

/** Reply of authtoken and of refresh-token, which gives no new refresh token. Seconds. */
export const AuthTokenReply = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number().positive().default(3600),
  refresh_token: z.string().optional(),
});
export type AuthTokenReply = z.infer<typeof AuthTokenReply>;

/** The envelope of everything but address matching. `code` is ours: stable, where `error` is for people. */
export const ErrorEnvelope = z.looseObject({
  error: z.string(),
  reason: z.string().optional(),
  code: z.string().optional(),
});

/** Both envelopes Atlas is documented to use. */
export const ErrorReply = z.union([
  ErrorEnvelope,
  z
    .looseObject({ error_code: z.string(), error_message: z.string() })
    .transform(({ error_code, error_message, ...rest }) => ({
      ...rest,
      error: error_message,
      code: error_code,
      reason: undefined,
    })),
]);
