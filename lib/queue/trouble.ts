import type { JobTrouble } from "./schema";

/** What an error's words tell of its kind, the more exact first. Patterns are those of our errors, Node's, S3's and Postgres's. */
const signs: [JobTrouble, RegExp][] = [
  ["abandoned", /^abandoned: its workers died/],
  ["database", /\b(P10\d\d|P20\d\d|57P0\d|53300|deadlock|prisma|postgres|database)\b/i],
  ["store", /\b(NoSuchKey|NoSuchBucket|AccessDenied|SignatureDoesNotMatch|object store|bucket)\b/i],
  ["timeout", /\b(timed? ?out|ETIMEDOUT|aborted due to timeout|in time)\b/i],
  ["unreachable", /\b(fetch failed|ECONN\w+|ENOTFOUND|EAI_AGAIN|socket|unavailable|could not be (reached|fetched))\b/i],
  ["refused", /\b(refused|answered 4\d\d|status 4\d\d|credentials)\b/i],
];

/** The kind of a job's last error. Its own words stay in the database: they could hold somebody's data. */
export function troubleOf(lastError: string | null): JobTrouble {
  return signs.find(([, sign]) => sign.test(lastError ?? ""))?.[0] ?? "unknown";
}
