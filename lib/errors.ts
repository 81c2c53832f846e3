import type { Reason, Said } from "@/lib/i18n/reason";
import { say } from "@/lib/i18n/say";

/**
 * The one error table of the desk: every code the desk answers with and its HTTP status.
 * The engine answers in Atlas's own envelope from its own table, `lib/engine/http/errors.ts`.
 */
export const errorStatus = {
  invalid_input: 400,
  not_signed_in: 401,
  not_allowed: 403,
  wrong_password: 403,
  second_factor_required: 403,
  second_factor_wanted: 409,
  not_found: 404,
  applicant_exists: 409,
  document_exists: 409,
  documents_not_ready: 409,
  inbox_settled: 409,
  document_not_final: 409,
  /** By the Atlas this desk talks to. */
  not_supported: 409,
  flow_not_open: 409,
  user_exists: 409,
  branch_exists: 409,
  branch_in_use: 409,
  last_admin: 409,
  review_changed: 409,
  comment_settled: 409,
  not_recognised: 409,
  fields_unchecked: 409,
  same_person: 409,
  second_person_only: 409,
  /** The applicant has not agreed to their data being taken in. */
  consent_missing: 409,
  notice_outdated: 409,
  applicant_removed: 409,
  link_closed: 410,
  link_full: 409,
  upload_incomplete: 409,
  product_exists: 409,
  /** Somebody else changed it since it was looked at. */
  settings_changed: 409,
  /** A legal hold keeps everything of this applicant. */
  on_hold: 409,
  /** A main applicant is erased with everybody of the case, or not at all. */
  co_applicants_remain: 409,
  /** The hold, or the request for erasure, is not in the state this needs. */
  erasure_changed: 409,
  job_changed: 409,
  upload_mismatch: 422,
  too_many_requests: 429,
  atlas_unavailable: 503,
  storage_unavailable: 503,
  database_unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Safe facts beside an error, for the page that shows it (ids). Never identity data. */
export interface ErrorDetails {
  /** What is wrong with which entry. */
  fields?: Record<string, Reason | Said>;
  /** When a call that came too often may be made again: the `Retry-After` of HTTP. */
  retryAfterSeconds?: number;
  [fact: string]: unknown;
}

/**
 * An expected failure: `code` decides the status, `said` is why, in a key that pages turn into the reader's words.
 * `message` says the same in English, for logs and programs.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    readonly said: Reason | Said,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(say("en", said), options);
  }
}
