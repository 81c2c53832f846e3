import { type Bucket, confidenceBuckets } from "./buckets";
import type { Reviews } from "./count-reviews";

/** How well confidence in one bucket foretold what people found. */
export interface Reliability extends Bucket {
  /** Looked at by a person. */
  reviewed: number;
  /** Left as they were read. */
  kept: number;
  /** Mean of their confidence, 0 to 1; null where none was looked at. */
  confidence: number | null;
}

/** Sums up by buckets of confidence, whatever the field; fields without confidence are left out. */
export function reliabilityOf(reviews: Reviews[]): Reliability[] {
  return confidenceBuckets.map((bucket, at) => {
    const within = reviews.filter((one) => one.bucket === at);
    const reviewed = within.reduce((sum, one) => sum + one.reviewed, 0);
    const corrected = within.reduce((sum, one) => sum + one.corrected, 0);
    const confidence = within.reduce((sum, one) => sum + (one.confidence ?? 0), 0);
    return { ...bucket, reviewed, kept: reviewed - corrected, confidence: reviewed > 0 ? confidence / reviewed : null };
  });
}
