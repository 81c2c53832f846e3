/** Atlas could not be reached, did not answer in time, or failed on its side: the same call may succeed later. */
export class AtlasUnavailable extends Error {
  override readonly name = "AtlasUnavailable";
  /** How long Atlas asks to be left alone, where it says so. Seconds. */
  readonly retryAfterSeconds: number | undefined;
  constructor(message: string, options: ErrorOptions & { retryAfterSeconds?: number | undefined } = {}) {
    super(message, options);
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Atlas understood the call and refuses it: repeating it unchanged cannot help. */
export class AtlasRefused extends Error {
  override readonly name = "AtlasRefused";
  constructor(
    readonly status: number,
    message: string,
    /** The body, where it was JSON; for extensions such as `flow_id` beside a 409. */
    readonly body?: unknown,
  ) {
    super(message);
  }
}
