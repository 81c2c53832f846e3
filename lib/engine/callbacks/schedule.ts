/** Seconds from each failure to the next try: eleven tries over a day less a quarter of an hour. */
export const RETRY_DELAYS = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 21_600, 36_000];

/** Each delay is stretched or shortened by up to this share, so that receivers that come back are not all hit at once. */
const JITTER = 0.1;

/** Seconds. A receiver cannot put a try off for longer. */
const LONGEST_RETRY_AFTER = 24 * 3600;

/** Seconds that a Retry-After asks for, as a number or an HTTP date (RFC 9110, 10.2.3); 0 where it says nothing usable. */
export function retryAfterSeconds(header: string | undefined, now: Date): number {
  if (!header) return 0;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.min(LONGEST_RETRY_AFTER, Math.max(0, seconds)) : 0;
}

/**
 * When to try again after a failure; undefined where the schedule has ended.
 * @param failures so far, this one included
 * @param random from 0 to 1
 */
export function nextAttempt(
  failures: number,
  { retryAfter, now, random }: { retryAfter?: string; now: Date; random: number },
): Date | undefined {
  const delay = RETRY_DELAYS[failures - 1];
  if (delay === undefined) return undefined;
  const jittered = delay * (1 + JITTER * (2 * random - 1));
  return new Date(now.getTime() + Math.max(jittered, retryAfterSeconds(retryAfter, now)) * 1000);
}
