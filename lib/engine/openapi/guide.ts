import { MAX_FILES_PER_MULTIUPLOAD } from "@/lib/atlas/contract";
import { MAX_CO_APPLICANTS_PER_CALL } from "@/lib/atlas/contract-applicants";
import { MAX_MESSAGE_LENGTH } from "@/lib/atlas/contract-chat";
import { MAX_FILE_BYTES } from "../adapters/safe-fetch";
import { RETRY_DELAYS } from "../callbacks/schedule";
import { MAX_BODY_BYTES } from "../http/read-json";
import { type ForcedOutcome, SLOW_FOR, sandboxPrefixes } from "../sandbox/forced-outcome";

/*
 * What an integrator wants to know beside the calls, from the data the engine itself runs on.
 */

const outcomes: Record<ForcedOutcome, string> = {
  slow: `stays in PROCESSING for ${SLOW_FOR / 1000} seconds, then is read like any other`,
  fetch_failed: "ends FAILED, as if there were no file at its address",
  unrecognised: "ends PROCESSING_SUCCESS with error_code UNRECOGNISED",
  invalid: "ends PROCESSING_SUCCESS with error_code INVALID_DOC",
  callback_refused:
    "is read as usual; the first try of its callback counts as refused with 503, and the second is sent",
};

/** How a document_id begins, and what then becomes of the document, for a client marked as sandbox. */
export const sandbox = Object.entries(sandboxPrefixes).map(([prefix, outcome]) => ({
  prefix,
  outcome: outcomes[outcome],
}));

const mebibytes = (bytes: number) => `${bytes / 2 ** 20} MiB`;

/** What is refused or cut beyond a number. */
export const limits = [
  { what: "Files in one upload", limit: String(MAX_FILES_PER_MULTIUPLOAD) },
  { what: "Size of one file", limit: mebibytes(MAX_FILE_BYTES) },
  { what: "Size of a request body", limit: mebibytes(MAX_BODY_BYTES) },
  { what: "An id or name", limit: "500 characters" },
  { what: "An address", limit: "8,192 characters" },
  { what: "Co-applicants in one call", limit: String(MAX_CO_APPLICANTS_PER_CALL) },
  { what: "A chat message", limit: `${MAX_MESSAGE_LENGTH} characters` },
  { what: "An access token", limit: "1 hour" },
  { what: "A refresh token", limit: "1 day" },
  { what: "Addresses of images in results", limit: "15 minutes" },
];

/** How often a callback is tried. */
export const callbackTries = RETRY_DELAYS.length + 1;
