import { FetchFailure } from "../adapters/fetch-failure";

/*
 * Bodies as they are documented, all values made up. The document, the quick start and the page show these and no others.
 */

const flowId = "0b1d2c3e-4f50-4a61-8b72-93a4b5c6d7e8";
const batchId = "BATCH-48213-QWERT-20260115093042";
const [pan, aadhaar] = ["03f0aa11-c933-46b2-9d7e-1a2b3c4d5e6f", "91c3bb22-0d4f-4c18-8a55-6f7e8d9c0b1a"] as const;
const token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.sig";
const flow = {
  application_id: "APP-10071",
  external_reference_id: "CUST-501",
  username: "Asha Rao",
};

export const plainToken = { access_token: token, expires_in: 3600 };
export const authToken = { ...plainToken, refresh_token: token };

/** Without addresses that would be called. */
export const smallFlowInit = { product_type: "POC_CDL", ...flow, user_docs: ["PAN", "AADHAAR", "BANK_STATEMENT"] };
export const flowInit = {
  ...smallFlowInit,
  callback_url: "https://los.example.com/atlas/callback",
  chat_notification_url: "https://los.example.com/atlas/chat",
  auth_token_url: "https://los.example.com/atlas/token",
  flow_params: { branch: "PUN-04" },
};
export const flowOpened = { flow_id: flowId, ...flow };

const coApplicant = { external_reference_id: "CUST-502", username: "Vikram Rao", user_docs: ["PAN", "AADHAAR"] };
const coApplicantId = "7a1f0c52-93c4-4de1-a8b6-2f60c1d4e9b3";
export const addCoApplicants = { flow_id: flowId, co_applicants: [coApplicant] };
export const coApplicantsAdded = {
  created: [{ co_applicant_id: coApplicantId, ...coApplicant }],
  failed: [{ external_reference_id: "CUST-501", error: "Applicant already exists", code: "applicant_exists" }],
};
export const deleteByReference = { flow_id: flowId, external_reference_id: "CUST-502" };
export const deleteById = { flow_id: flowId, co_applicant_id: coApplicantId };

/** The example of Atlas's page on uploads. */
export const multiUpload = {
  flow_id: flowId,
  file_urls: [
    { file_url: "https://files.example.com/pan.jpg?sig=a1", document_id: "doc_1", submission_mode: "upload" },
    { file_url: "https://files.example.com/aadhaar.jpg?sig=b2", document_id: "doc_2", submission_mode: "camera" },
  ],
};
const [first, second] = multiUpload.file_urls as [(typeof multiUpload.file_urls)[0], (typeof multiUpload.file_urls)[0]];
export const filesTaken = [
  { file_uuid: pan, batch_id: batchId, document_id: first.document_id, file_url: first.file_url },
  { file_uuid: aadhaar, batch_id: batchId, document_id: second.document_id, file_url: second.file_url },
];
export const multiUploadOfCoApplicant = { ...multiUpload, external_reference_id: "CUST-502", file_urls: [first] };

export const status = {
  file_statuses: [
    { file_uuid: pan, document_id: "doc_1", status: "PROCESSING_SUCCESS" },
    { file_uuid: aadhaar, document_id: "doc_2", status: "PROCESSING" },
  ],
  master_status: "IN_PROGRESS",
};
const notThere = new FetchFailure("FETCH_NOT_FOUND");
export const failedStatus = {
  file_statuses: [
    {
      ...{ file_uuid: pan, document_id: "doc_1", status: "FAILED" },
      ...{ error_code: notThere.code, error_message: notThere.message },
    },
  ],
  master_status: "FAILED",
};
export const checklist = { PAN: true, AADHAAR: true, BANK_STATEMENT: false };

const box = { x: 0.0612, y: 0.4021, width: 0.2844, height: 0.0407 };
const panData = {
  document_type: "PAN",
  name_as_per_pan: { value: "ASHA RAO", confidence_score: 0.97, page: 1, box },
  father_name: { value: "MOHAN RAO", confidence_score: 0.94, page: 1, box: { ...box, y: 0.4893 } },
  dob: { value: "04/11/1990", confidence_score: 0.98, page: 1, box: { ...box, y: 0.5764 } },
  pan_number: { value: "ABCPR1234K", confidence_score: 0.99, page: 1, box: { ...box, y: 0.6702 } },
  document_quality_flag: "original",
};
const fine = { error_code: null, error_message: null };
const pages = [{ page: 1, width: 1012, height: 638, image_url: "https://files.example.com/pages/1.jpg?sig=c3" }];
const panItem = { document_id: "doc_1", file_uuid: pan, external_reference_id: "CUST-501", ...fine };
const unread = {
  ...{ document_id: "doc_2", file_uuid: aadhaar, external_reference_id: "CUST-501" },
  ...{ error_code: "UNRECOGNISED", error_message: "The document's type was not recognised: the picture is blurred" },
  ...{ file_data: null, quality: [{ code: "BLURRED", page: 1 }], pages },
};
export const submit = { flow_id: flowId, close_flow: "no" };
export const results = {
  flow_id: flowId,
  flow_params: { branch: "PUN-04" },
  data: [{ ...panItem, file_data: panData, quality: [], pages }, unread],
};
const nameCheck = {
  field: "name",
  source: { document_type: "PAN", document_id: "doc_1", value: "ASHA RAO" },
  target: { document_type: "AADHAAR", document_id: "doc_3", value: "Asha Rao" },
  ...{ similarity_score: 100, error_code: null },
};
const doubleCheck = {
  field: "pan_number",
  source: { external_reference_id: "CUST-501", document_type: "PAN", document_id: "doc_1", value: "ABCPR1234K" },
  target: { external_reference_id: "CUST-502", document_type: "PAN", document_id: "doc_4", value: "ABCPR1234K" },
  ...{ similarity_score: 100, error_code: "SAME_PERSON" },
};
export const submitted = { ...results, cross_checks: [doubleCheck] };
export const extracts = { ...results, cross_checks: [nameCheck] };

const said = "2026-01-15T09:31:07.000Z";
const [question, answer] = ["Which documents are still pending?", "Still missing: BANK_STATEMENT."];
const messageId = "5a0c7d1e-22b3-4c44-9d55-66e77f889900";
export const chat = { flow_id: flowId, message: question };
export const chatAnswer = { message: answer, message_id: messageId, created_at: said };
const onePage = { total_pages: 1, total_items: 1, has_next: false, has_prev: false };
export const chatHistory = {
  data: [{ message_id: messageId, sender: "system", message: answer, created_at: said }],
  ...{ page: 1, per_page: 10, ...onePage },
};

export const reread = { file_uuid: pan, password: "ASHA1990" };
export const rereadPlanned = { file_uuid: pan, document_id: "doc_1", status: "UPLOAD_SUCCESS" };

const ofApplicant = { flow_id: flowId, external_reference_id: flow.external_reference_id };
export const erase = ofApplicant;
export const eraseCounted = { ...ofApplicant, document_ids: ["doc_1"], dry_run: true };
export const erased = { ...ofApplicant, files: 2, objects: 5 };

export const redeliver = { delivery_id: "2f9f3ac1-6b7e-4f0c-9a3d-0c5d8e7f6a5b" };
export const delivery = {
  ...redeliver,
  ...{ flow_id: flowId, application_id: flow.application_id, external_reference_id: flow.external_reference_id },
  receiver: "https://los.example.com",
  state: "PENDING",
  created_at: said,
  next_attempt_at: "2026-01-15T09:31:12.000Z",
  attempts: [{ number: 1, started_at: said, duration_ms: 212, status: 503, error_code: "RECEIVER_STATUS" }],
};
export const deliveries = { data: [delivery], page: 1, per_page: 20, ...onePage };

export const flowInitV3 = {
  ...{ product_type: "PROD_CDL", application_id: flow.application_id },
  auth_url: "https://los.example.com/atlas/token",
  callback_url: "https://los.example.com/atlas/callback",
  flow_params: {},
};
export const flowOpenedV3 = { flow_uuid: flowId };
export const multiUploadV3 = { flow_uuid: flowId, file_urls: multiUpload.file_urls };
export const filesTakenV3 = filesTaken.map(({ file_url: _, ...entry }) => entry);
export const statusV3 = {
  ...{ upload_status: "SUCCESS", processing_status: "IN_PROGRESS" },
  ...{ crossheck_status: "NOT_STARTED", master_status: "IN_PROGRESS" },
};
export const extractsV3 = {
  ...{ flow_uuid: flowId, application_id: flow.application_id, flow_params: {} },
  ocr_data: [
    {
      ...{ document_id: "doc_1", file_uuid: pan, document_type: "PAN", ...fine },
      ...{ file_data: panData, pages },
    },
  ],
  cross_checks: [nameCheck],
};

export const bulkUpload = { product_type: "POC_CDL", file_urls: multiUpload.file_urls };
export const bulkExtracts = {
  data: [
    {
      ...{ document_id: "doc_1", file_uuid: pan, status: "PROCESSING_SUCCESS", ...fine },
      ...{ file_data: panData, pages },
    },
  ],
  ...{ page: 1, per_page: 50, ...onePage },
};
