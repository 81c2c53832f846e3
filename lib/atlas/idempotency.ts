export interface UploadOptions {
  /** Lets our engine answer a repeat of this upload with its first reply. Atlas does not know it. */
  idempotencyKey?: string | undefined;
}

/** The header of an upload that may be repeated, where a key is named. */
export const idempotencyHeader = (key: string | undefined): Record<string, string> =>
  key === undefined ? {} : { "idempotency-key": key };
