/** Longest wait between two looks for results. Seconds. */
const LONGEST = 15;
/** A wait is this share of the time since the sending: what takes long is looked for less often. */
const SHARE = 0.1;

/**
 * Seconds until the next look for results: `first` (ATLAS_POLL_SECONDS) at the beginning, growing to 15. Atlas's pages ask
 * for 5 to 10 seconds; the embedded engine answers from the same machine and is looked at from 1 second on.
 */
export function pollDelay(sinceSentMilliseconds: number, first: number): number {
  return Math.min(LONGEST, Math.max(first, (sinceSentMilliseconds / 1000) * SHARE));
}
