/** Tries per file before it is given up; a person can start it again. */
export const MAX_ATTEMPTS = 5;

/**
 * Milliseconds to wait before the next try, or null when trying again cannot help.
 * @param status the store's or the desk's answer, 0 for none. 403 is an expired address: a fresh one works at once.
 * @param attempt tries so far, from 1.
 */
export function retryDelay(status: number, attempt: number): number | null {
  if (attempt >= MAX_ATTEMPTS) return null;
  if (status === 403) return 200;
  if (status === 0 || status === 408 || status === 429 || status >= 500)
    return Math.min(1000 * 2 ** (attempt - 1), 8000);
  return null;
}
