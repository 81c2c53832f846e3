/** Between two looks while things change. Milliseconds. */
const FIRST = 15_000;
/** However long nothing has changed. Milliseconds. */
const LONGEST = 60_000;

/** How long to wait before looking again, after so many looks that found nothing new. Milliseconds. */
export function nextLook(found: number): number {
  return Math.min(LONGEST, FIRST * 2 ** found);
}
