/** Why a file could not be fetched. Messages are ours and fit an error column: never a URL, a host or a header. */
const failures = {
  FETCH_REFUSED: { message: "The file's address is not one this engine may fetch from", passing: false },
  FETCH_UNREACHABLE: { message: "The file's address could not be reached", passing: true },
  FETCH_TLS: { message: "The file's address could not prove to be the one it says it is", passing: true },
  FETCH_DENIED: { message: "The file's address refused access or has expired", passing: false },
  FETCH_NOT_FOUND: { message: "There is no file at the address", passing: false },
  FETCH_STATUS: { message: "The file's address did not answer with a file", passing: false },
  FETCH_BUSY: { message: "The file's server is not able to answer now", passing: true },
  FETCH_REDIRECTS: { message: "The file's address redirects too often", passing: false },
  FETCH_TOO_LARGE: { message: "The file is larger than 25 MB", passing: false },
  FETCH_TIMEOUT: { message: "The file did not arrive in time", passing: true },
  FETCH_BROKEN: { message: "The file broke off while it was fetched", passing: true },
} as const;

export type FetchFailureCode = keyof typeof failures;

/** A file that could not be fetched. */
export class FetchFailure extends Error {
  override readonly name = "FetchFailure";
  /** True where the next try may go better. */
  readonly passing: boolean;
  constructor(
    readonly code: FetchFailureCode,
    options?: ErrorOptions,
  ) {
    super(failures[code].message, options);
    this.passing = failures[code].passing;
  }
}
