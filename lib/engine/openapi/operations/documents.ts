import { MAX_FILES_PER_MULTIUPLOAD, requiredText } from "@/lib/atlas/contract";
import { EngineError, invalidParameters, missingInBody, missingInQuery, nameList } from "../../http/errors";
import * as examples from "../examples";
import type { Operation, Parameter } from "../operation";
import { idempotencyErrors, idempotencyKey } from "./idempotency";

/** What names an applicant, and our filter. */
const ofApplicant: Parameter[] = [
  { in: "query", name: "flow_id", required: true, schema: requiredText },
  { in: "query", name: "external_reference_id", required: true, schema: requiredText },
];
const batchFilter: Parameter = {
  ...{ in: "query", name: "batch_id", required: false, schema: requiredText, extension: true },
  words: "Only the files of this batch.",
};
const applicantErrors = [
  missingInQuery(["flow_id"]),
  new EngineError("applicant_not_found"),
  new EngineError("applicant_deleted"),
];

const upload: Operation = {
  id: "multiUpload",
  method: "post",
  path: "/v2/verification/multiupload",
  family: "Documents",
  summary: "Send documents",
  description: `Takes up to ${MAX_FILES_PER_MULTIUPLOAD} files by address and answers before any is fetched. An address that cannot be fetched makes that one file FAILED, later. Where the flow has an auth_token_url, it must give a token first: if it does not, nothing is taken and 422 says so.`,
  shows: "token",
  parameters: [idempotencyKey],
  body: {
    schema: "MultiUploadRequest",
    required: true,
    examples: {
      "two documents": examples.multiUpload,
      "of a co-applicant, an extension": examples.multiUploadOfCoApplicant,
    },
  },
  success: {
    status: 201,
    description: "One entry a file, in the order sent; an array for a single file too.",
    schema: "MultiUploadReply",
    examples: { "two documents": examples.filesTaken },
  },
  errors: [
    missingInBody(["flow_id"]),
    invalidParameters(["file_urls"], `At most ${MAX_FILES_PER_MULTIUPLOAD} files in one call`),
    new EngineError("unknown_flow"),
    new EngineError("flow_closed"),
    new EngineError("unknown_applicant", {
      reason: `external_reference_id names no applicant of the flow: ${nameList(["CUST-999"])}`,
    }),
    ...idempotencyErrors,
    new EngineError("external_failure", { reason: "auth_token_url did not answer" }),
  ],
};

const status: Operation = {
  id: "status",
  method: "get",
  path: "/v2/verification/status",
  family: "Documents",
  summary: "Ask how far the documents are",
  description: "Every file of one applicant. Poll every 5 to 10 seconds, or take results by callback.",
  shows: "token",
  parameters: [...ofApplicant, batchFilter],
  success: {
    status: 200,
    description: "The files and the roll-up.",
    schema: "StatusReply",
    examples: { "under way": examples.status, failed: examples.failedStatus },
  },
  errors: applicantErrors,
};

const docs: Operation = {
  id: "docs",
  method: "get",
  path: "/v2/verification/docs",
  family: "Documents",
  summary: "Read the checklist of an applicant",
  description: "Every document type the applicant is asked for: true once a file was recognised as such.",
  shows: "token",
  parameters: ofApplicant,
  success: {
    status: 200,
    description: "Document type to whether it is there.",
    schema: "ChecklistReply",
    examples: { "one is missing": examples.checklist },
  },
  errors: applicantErrors,
};

const extracts: Operation = {
  id: "extracts",
  method: "get",
  path: "/v2/verification/extracts",
  family: "Results",
  summary: "Read the results of an applicant",
  description:
    "The body of flow/submit for one applicant, closing nothing, with cross-checks. Files that have not ended are left out.",
  extension: true,
  shows: "token",
  parameters: [...ofApplicant, batchFilter],
  success: {
    status: 200,
    description: "The results so far.",
    schema: "ExtractsReply",
    examples: { results: examples.extracts },
  },
  errors: applicantErrors,
};

const reread: Operation = {
  id: "reread",
  method: "post",
  path: "/v2/verification/reread",
  family: "Documents",
  summary: "Read a file again",
  description:
    "Reads the kept bytes of a file that has ended: with the password that its PDF needs, or by a newer version of the engine. Its results are gone until it has ended anew, and its callback is sent again. The password opens the file once and is kept nowhere.",
  extension: true,
  shows: "token",
  body: {
    schema: "RereadRequest",
    required: true,
    examples: { "with a password": examples.reread },
  },
  success: {
    status: 202,
    description: "The file, waiting to be read.",
    schema: "RereadReply",
    examples: { waiting: examples.rereadPlanned },
  },
  errors: [
    missingInBody(["file_uuid"]),
    new EngineError("file_not_found"),
    new EngineError("file_not_final"),
    new EngineError("file_not_kept"),
  ],
};

const erase: Operation = {
  id: "erase",
  method: "post",
  path: "/v2/verification/erase",
  family: "Documents",
  summary: "Erase an applicant or documents",
  description:
    "Erases files with everything that was read of them, their page images, and their bytes where nobody else has sent the same, from database and store. Without `document_ids` the applicant, its callbacks' log and the flow's chat go too, and the flow itself with its last applicant: the pair of ids is then free again. Safe to repeat.",
  extension: true,
  shows: "token",
  body: {
    schema: "EraseRequest",
    required: true,
    examples: { "an applicant": examples.erase, "one document, counted": examples.eraseCounted },
  },
  success: {
    status: 200,
    description: "What went, or would go.",
    schema: "EraseReply",
    examples: { erased: examples.erased },
  },
  errors: [missingInBody(["flow_id"]), new EngineError("applicant_not_found"), new EngineError("file_not_final")],
};

/** Sending documents and reading what became of them, under v2. */
export const documentOperations: Operation[] = [upload, status, docs, extracts, reread, erase];
