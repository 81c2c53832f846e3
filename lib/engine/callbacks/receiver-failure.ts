import { FetchFailure } from "../adapters/fetch-failure";

type Side = "AUTH" | "RECEIVER";

/** What may go wrong at a receiver. `STATUS` is an answer other than 2xx, `REPLY` one without a token in it. */
type Trouble = "STATUS" | "REPLY" | "GONE" | "ADDRESS" | "UNREACHABLE" | "TLS" | "TIMEOUT" | "BROKEN";

/** Goes to the log and to the caller: what failed, without an address, a header or a body. */
export type ReceiverFailureCode = `${Side}_${Trouble}`;

const troubles: Partial<Record<FetchFailure["code"], Trouble>> = {
  FETCH_REFUSED: "ADDRESS",
  FETCH_UNREACHABLE: "UNREACHABLE",
  FETCH_TLS: "TLS",
  FETCH_TIMEOUT: "TIMEOUT",
};

/** A receiver, or the endpoint that gives tokens for it, that did not take what it was sent. */
export class ReceiverFailure extends Error {
  override readonly name = "ReceiverFailure";
  constructor(
    readonly code: ReceiverFailureCode,
    /** Where it did answer. */
    readonly answer: { status?: number; retryAfter?: string } = {},
  ) {
    super(`A receiver failed: ${code}`);
  }

  /** What a post threw, as a failure of this side. @throws the error where it is none of the receiver's */
  static from(side: Side, error: unknown): ReceiverFailure {
    if (!(error instanceof FetchFailure)) throw error;
    return new ReceiverFailure(`${side}_${troubles[error.code] ?? "BROKEN"}`);
  }
}
