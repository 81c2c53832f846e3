/** Where an upload stood when it was last said aloud. */
export interface SaidProgress {
  /** 0 to 1. */
  share: number;
  /** Milliseconds. */
  at: number;
}

/** A screen reader is told of progress no sooner than this after it was last. */
const QUIET_MS = 10_000;
/** However slow it is, it is told this often that it goes on. */
const LONGEST_SILENCE_MS = 30_000;

const quarter = (share: number) => Math.floor(share * 4);

/** Whether progress is worth saying again: a quarter further and not just after the last time, or after a long silence. */
export function isWorthSaying(last: SaidProgress, now: SaidProgress): boolean {
  const silence = now.at - last.at;
  if (silence >= LONGEST_SILENCE_MS) return true;
  return silence >= QUIET_MS && quarter(now.share) > quarter(last.share);
}
