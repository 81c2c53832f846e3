import { pictureProblems } from "@/lib/atlas/contract";
import type { JsonSchema } from "./schemas";

const EXTENSION = "Extension of Patra: Atlas does not document it.";

/** The sentence that marks what Atlas does not document, behind a description. */
export const withExtension = (description: string) => `${description} ${EXTENSION}`;

/** Marks a field as an extension. */
const ours = (words: string) => ({ words, extension: true as const });

type Words = string | ReturnType<typeof ours>;

/** What each field and parameter means, by its name, or by schema and name where the schema gives it a meaning of its own. */
const fieldWords: Record<string, Words> = {
  access_token: "JWT to be sent as the header Token.",
  expires_in: "Seconds that the access token works.",
  refresh_token: "For refresh-token alone; works for a day.",
  product_type: "Chooses which documents are expected and which cross-checks are made. A free text.",
  application_id: "The caller's id of the loan application.",
  external_reference_id: "The caller's id of the applicant.",
  "MultiUploadRequest.external_reference_id": ours(
    "Whose documents these are: for all files, or for one. Without it they are the primary applicant's.",
  ),
  username: "The applicant's name.",
  user_docs: "Document types expected from this applicant; without it, those of the product.",
  callback_url: "Where results are posted once every document of an applicant has ended.",
  chat_notification_url: "Accepted and stored; nothing is sent to it.",
  auth_token_url: "Asked for a token before each callback, and once at multiupload, which answers 422 where it fails.",
  auth_url: "Asked for a token before each callback, and once at multiupload, which answers 422 where it fails.",
  flow_params:
    "Stored with the flow and given back unchanged. `cross_checks` among them, a list of names, chooses what the flow's documents are compared by: an extension of Patra.",
  flow_id: "The flow's id, from flow/init. Opaque.",
  flow_uuid: "The flow's id, from flow/init. Opaque.",
  co_applicants: "Who joins the flow.",
  co_applicant_id: "The co-applicant's id.",
  created: "Co-applicants that were added.",
  failed: "Co-applicants that were not added, and why.",
  file_urls: "The files, in the order in which the reply tells them.",
  file_url: "An http or https address that gives the file, public or presigned.",
  document_id: "The caller's id of the document, echoed everywhere as sent. Need not be unique.",
  submission_mode: "How the document came to be, e.g. upload, camera, whatsapp. A free text.",
  file_uuid: "The file's id, new for every file of every call.",
  batch_id: "The id of everything sent in one call.",
  file_statuses: "Every file of the applicant, oldest first.",
  status: "UPLOAD_SUCCESS, PROCESSING, PROCESSING_SUCCESS or FAILED.",
  "BulkExtractsReply.status": ours("UPLOAD_SUCCESS, PROCESSING, PROCESSING_SUCCESS or FAILED."),
  "StatusReply.error_code": ours("Why the file FAILED, or what is wrong with the document."),
  "StatusReply.error_message": ours("The same in words."),
  master_status:
    "IN_PROGRESS until every file has ended; then SUCCESS where at least one was processed, else FAILED. SUCCESS does not mean that every document is good.",
  "StatusV3Reply.master_status": "NOT_STARTED, IN_PROGRESS, SUCCESS or FAILED.",
  upload_status: "NOT_STARTED, IN_PROGRESS, SUCCESS or FAILED: fetching the files.",
  processing_status: "NOT_STARTED, PENDING, IN_PROGRESS, SUCCESS or FAILED: reading them.",
  crossheck_status: "NOT_STARTED, PENDING or COMPLETED. Atlas's own spelling.",
  close_flow: "`yes` ends the flow: no more uploads. `no`, or nothing, leaves it open.",
  data: "One item for each document, newest page of messages, or delivery.",
  "SubmitReply.data": "One item for each document that has ended, of every applicant.",
  "ExtractsReply.data": "One item for each document of the applicant that has ended.",
  "ChatHistoryReply.data": "The messages of this page, newest first.",
  "DeliveriesReply.data": "The deliveries of this page, newest first.",
  "BulkExtractsReply.data": "The documents of this page, in the order sent.",
  ocr_data: "One item for each document that has ended.",
  file_data: "What was read; null where nothing could be.",
  document_type: "The type that was recognised.",
  error_code: "UNRECOGNISED, INVALID_DOC, or why the file could not be processed; null where nothing is wrong.",
  error_message: "The same in words.",
  pages: ours("Upright page images with Aadhaar numbers and their codes painted over. Their URLs work for 15 minutes."),
  cross_checks: "Fields compared between two documents.",
  "SubmitReply.cross_checks": ours(
    "Fields compared between documents of two applicants of the flow: what they should share, and what shows one person twice.",
  ),
  "CrossCheck.external_reference_id": ours("Whose document it is, where two applicants are compared."),
  "ExtractsReply.cross_checks": ours("Fields compared between two documents of the applicant."),
  field: "What is compared.",
  source: "One side of the comparison.",
  target: "The other side.",
  "CrossCheck.value": "The value compared.",
  similarity_score: "0 to 100; null where nothing could be compared.",
  "CrossCheck.error_code":
    "VALUE_MISSING where nothing could be compared; SAME_PERSON where two applicants seem to be one.",
  value: "What was read; null where the field was not found.",
  confidence_score: "How sure the value is, 0 to 1. Says nothing about whether the document is genuine.",
  "ExtractedField.page": ours("The page the value stands on, from 1."),
  box: ours("Where on the upright page the value stands."),
  redact_url:
    "Inside aadhaar_number: the image with the number's first eight digits and the QR code painted over, for 15 minutes.",
  "PageImage.page": "The page's number, from 1.",
  "PageImage.width": "Pixels.",
  "PageImage.height": "Pixels.",
  image_url: "Presigned address of the image.",
  x: "Left edge, as a share of the page's width.",
  y: "Upper edge, as a share of the page's height.",
  width: "As a share of the page's width.",
  height: "As a share of the page's height.",
  address_line_1: "House, building or flat.",
  address_line_2: "Street or locality.",
  city: "City or district.",
  state: "State or union territory.",
  postcode: "PIN code.",
  postcode_mismatch: ours("True where the PIN code is none of the state's; else absent."),
  message: "What is said.",
  "ChatReply.message": "The answer.",
  message_id: "The message's id.",
  created_at: "ISO time.",
  sender: "`user` or `system`.",
  page: "Page number, from 1.",
  per_page: "Items on a page.",
  total_pages: "Pages there are.",
  total_items: "Items there are.",
  has_next: "Whether a page follows.",
  has_prev: "Whether a page comes before.",
  documents: ours("The documents of a file that holds several, in the order of its pages. Absent where it holds one."),
  "DocumentPart.document_type": "Its type; null where it is not known.",
  "DocumentPart.file_data": "What was read of it; null where its type is not known.",
  quality: ours(
    "What is wrong with the pictures of its pages, an entry each; empty where nothing is. Absent where no page is a picture.",
  ),
  "QualityProblem.code": `One of ${pictureProblems.join(", ")}.`,
  "QualityProblem.page": "The page's number, from 1.",
  engine_version: ours(
    "Which engine read the file. Where it is older than the one that answers, POST /v2/verification/reread has the file read again.",
  ),
  masked: ours("True where the file shows an Aadhaar number, which is painted over in `pages`. Else absent."),
  page_from: "Its first page in the file, from 1.",
  page_to: "Its last page.",
  password: "What opens the PDF. Used once, kept nowhere.",
  document_ids:
    "Only what came of these documents goes; without it the applicant goes too, and the flow with its last one.",
  dry_run: "True counts, and erases nothing.",
  files: "Files, as they were sent.",
  objects: "Page images and kept bytes in the store.",
  delivery_id: "The delivery's id; sent to the receiver as the header webhook-id.",
  receiver: "Scheme, host and port of the receiver.",
  "Delivery.state": "PENDING, DELIVERED or DEAD.",
  next_attempt_at: "ISO time of the next try; null where none is planned.",
  attempts: "Every try so far.",
  number: "From 1, over the whole life of the delivery.",
  started_at: "ISO time.",
  duration_ms: "Milliseconds.",
  "DeliveryAttempt.status": "HTTP status of the receiver; null where it did not answer.",
  "DeliveryAttempt.error_code": "What failed; null where the receiver took it.",
  error: "What is wrong, in words.",
  "AddCoApplicantsReply.error": "Why this one was not added, in words.",
  reason: "More of it, where there is more to say.",
  code: ours("The same for programs: stable, whatever the words become."),
  openapi: "Version of the OpenAPI Specification.",
};

/** The words of a field or parameter, its own schema's before the common ones. */
export function wordsOf(name: string, schemaName?: string): { description: string; extension: boolean } | undefined {
  const found = fieldWords[`${schemaName}.${name}`] ?? fieldWords[name];
  if (found === undefined) return undefined;
  if (typeof found === "string") return { description: found, extension: false };
  return { description: withExtension(found.words), extension: true };
}

/** The schema with a description beside each property, and extensions marked. */
export function describeFields(schemaName: string, schema: JsonSchema): JsonSchema {
  const inside = (part: JsonSchema) => describeFields(schemaName, part);
  const described: JsonSchema = { ...schema };
  if (schema.items) described.items = inside(schema.items);
  if (schema.anyOf) described.anyOf = schema.anyOf.map(inside);
  if (!schema.properties) return described;
  const properties = Object.entries(schema.properties).map(([name, property]) => {
    const words = wordsOf(name, schemaName);
    const mark = words?.extension ? { "x-patra-extension": true as const } : {};
    return [name, { ...inside(property), ...(words && { description: words.description }), ...mark }];
  });
  return { ...described, properties: Object.fromEntries(properties) };
}
