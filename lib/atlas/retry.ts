import { setTimeout as wait } from "node:timers/promises";
import { AtlasUnavailable } from "./errors";

const TRIES = 3;
/** The wait before the second try is up to this long, and doubles from there. Milliseconds. */
const FIRST_WAIT = 400;
/** Who is asked to wait longer than this leaves it to the job, which comes back later. Milliseconds. */
const LONGEST_WAIT = 5_000;

/** Waits; rejects as soon as the signal aborts. */
export type Pause = (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
export const pause: Pause = (milliseconds, signal) => wait(milliseconds, undefined, { signal });

/**
 * Repeats a call that changes nothing while Atlas is unavailable: three tries in all, the waits jittered over their whole
 * length so that many callers do not return together, and never shorter than what Retry-After asks.
 * @throws the last failure
 */
export async function repeatWhileUnavailable<Answer>(
  call: () => Promise<Answer>,
  signal: AbortSignal | undefined,
  pauseFor: Pause = pause,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof AtlasUnavailable) || attempt === TRIES) throw error;
      const jittered = Math.random() * FIRST_WAIT * 2 ** (attempt - 1);
      const delay = Math.max(jittered, (error.retryAfterSeconds ?? 0) * 1000);
      if (delay > LONGEST_WAIT) throw error;
      await pauseFor(delay, signal);
    }
  }
}
