import { header, type Reach, readBounded, readUrl, safeRequest } from "./safe-request";

/** Milliseconds for everything, look-up included: what callbacks are promised. */
export const POST_TIME = 10_000;
/** Bytes of an answer that is read. */
const MAX_ANSWER_BYTES = 64 * 1024;

export interface PostAnswer {
  status: number;
  /** The header retry-after as it came. */
  retryAfter: string | undefined;
  /** The body of a 2xx answer; empty unless it was asked for. */
  body: Buffer;
}

/** Posts to a receiver, as the parts of ../callbacks are given it. @throws FetchFailure, or the reason of the abort */
export type Post = (
  address: string,
  message: { headers: Record<string, string>; body: string; wantsAnswer?: boolean },
  signal?: AbortSignal,
) => Promise<PostAnswer>;

/**
 * Posts to URLs that callers of the engine gave: see `safeRequest` for what is connected to. A redirect is an answer like
 * any other and not followed, as Standard Webhooks has it: tokens and signatures are for whom the caller named.
 * @param options.totalTime milliseconds, shorter in tests
 */
export function safePost({ totalTime = POST_TIME, ...reach }: Reach & { totalTime?: number }): Post {
  return async (address, { headers, body, wantsAnswer = false }, signal) =>
    safeRequest(
      readUrl(address),
      { method: "POST", headers, body },
      reach,
      { deadline: AbortSignal.timeout(totalTime), caller: signal },
      async (reply, reading) => ({
        status: reply.statusCode,
        retryAfter: header(reply.headers["retry-after"]),
        body:
          wantsAnswer && reply.statusCode >= 200 && reply.statusCode < 300
            ? await readBounded(reply, MAX_ANSWER_BYTES, reading)
            : Buffer.alloc(0),
      }),
    );
}
