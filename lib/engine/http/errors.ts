/**
 * The one error table of the engine, in Atlas's own words. Where the public pages show no text, the wording follows
 * their neighbours. A key of the table is sent as `code`, our extension, and never changes its meaning.
 */
const table = {
  malformed_body: { status: 400, error: "Request body must be a JSON object" },
  invalid_parameters: { status: 400, error: "Invalid parameters" },
  missing_body_parameters: { status: 400, error: "Missing or empty required parameters" },
  missing_query_parameters: { status: 400, error: "Missing required parameters" },
  missing_token: { status: 400, error: "Missing Token" },
  malformed_token: { status: 400, error: "Malformed Token" },
  missing_credentials: { status: 400, error: "Missing Client-Id or Client-Secret" },
  /** multiupload documents 400 and 422 alone, so an unknown flow is a wrong parameter there. */
  unknown_flow: { status: 400, error: "Flow not found" },
  unknown_batch: { status: 400, error: "Invalid batch_id" },
  unknown_applicant: { status: 400, error: "Applicant not found" },
  flow_closed: { status: 400, error: "Flow is closed" },
  no_co_applicants: { status: 400, error: "co_applicants list cannot be empty" },
  primary_applicant: { status: 400, error: "The primary applicant cannot be deleted" },
  invalid_idempotency_key: { status: 400, error: "Invalid Idempotency-Key" },
  idempotency_key_reused: { status: 400, error: "Idempotency-Key was used for another request" },
  invalid_credentials: { status: 401, error: "Invalid Client-Id or Client-Secret" },
  invalid_token: { status: 401, error: "Invalid token" },
  not_found: { status: 404, error: "Not found" },
  method_not_allowed: { status: 405, error: "Method not allowed" },
  flow_exists: { status: 409, error: "Flow already exists" },
  flow_not_found: { status: 409, error: "Flow not found" },
  applicant_exists: { status: 409, error: "Applicant already exists" },
  applicant_not_found: { status: 409, error: "Applicant not found" },
  file_not_found: { status: 409, error: "File not found" },
  file_not_final: { status: 409, error: "File is being processed" },
  /** Its bytes were never fetched, or deleted since: only sending it again helps. */
  file_not_kept: { status: 409, error: "File is not kept" },
  delivery_not_found: { status: 409, error: "Delivery not found" },
  applicant_deleted: { status: 410, error: "Applicant has been deleted." },
  body_too_large: { status: 413, error: "Request body is too large" },
  /** The seed's 422: the caller's own endpoint failed. Worth repeating. */
  external_failure: { status: 422, error: "External service failure" },
  internal: { status: 500, error: "Internal error" },
  unavailable: { status: 503, error: "Service unavailable" },
} as const;

export type EngineErrorCode = keyof typeof table;

/** The table's words and code for one entry of a list that failed in part. */
export const describeError = (code: EngineErrorCode) => ({ error: table[code].error, code });

export interface EngineErrorOptions {
  /** Replaces the table's text, where Atlas writes names into it. */
  error?: string;
  /** Atlas's second key, in plain words. Never a caller's value. */
  reason?: string;
  /** Our extension keys beside `error`. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** An answer other than success, thrown anywhere below an endpoint. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  constructor(
    readonly code: EngineErrorCode,
    readonly options: EngineErrorOptions = {},
  ) {
    super(options.error ?? table[code].error);
  }

  get status(): number {
    return table[this.code].status;
  }

  /** What is sent. */
  get body(): Record<string, unknown> {
    const { reason, extra } = this.options;
    return { error: this.message, ...(reason === undefined ? {} : { reason }), code: this.code, ...extra };
  }

  toResponse(): Response {
    const headers = { "cache-control": "no-store", ...this.options.headers };
    return Response.json(this.body, { status: this.status, headers });
  }
}

/** The list as Atlas prints it: `['flow_id', 'file_urls']`. */
export function nameList(names: string[]): string {
  return `[${names.map((name) => `'${name}'`).join(", ")}]`;
}

/** Parameters of a body that are missing or empty, in Atlas's words. */
export const missingInBody = (names: string[]) =>
  new EngineError("missing_body_parameters", { error: `Missing or empty required parameters: ${nameList(names)}` });

/** Parameters of a query that are missing, in Atlas's other words. */
export const missingInQuery = (names: string[]) =>
  new EngineError("missing_query_parameters", { error: `Missing required ${nameList(names)} parameters` });

/** Parameters that are there and wrong, and why the first of them is. */
export const invalidParameters = (names: string[], reason?: string) =>
  new EngineError("invalid_parameters", { error: `Invalid parameters: ${nameList(names)}`, reason });

/** Atlas documents one body for a token that is missing, forged or expired. */
export const refused = () => new EngineError("invalid_token", { reason: "Signature verification failed" });
