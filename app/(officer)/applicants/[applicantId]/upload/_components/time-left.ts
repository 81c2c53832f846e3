/** Slower than this nothing is promised. Bytes a second. */
const SLOWEST = 500;

/** How long something still takes, as it is told: rounded up, and never more exact than it can be known. */
export type TimeLeft = { key: "few" } | { key: "seconds" | "minutes"; count: number } | { key: "long" };

/**
 * @param remaining bytes
 * @param rate bytes a second; null while nobody can tell
 */
export function timeLeft(remaining: number, rate: number | null): TimeLeft | null {
  if (rate === null || rate < SLOWEST) return null;
  const seconds = remaining / rate;
  if (seconds <= 5) return { key: "few" };
  if (seconds <= 55) return { key: "seconds", count: Math.ceil(seconds / 5) * 5 };
  if (seconds <= 3600) return { key: "minutes", count: Math.ceil(seconds / 60) };
  return { key: "long" };
}
