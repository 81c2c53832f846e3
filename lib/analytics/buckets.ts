/** Where buckets of confidence begin and end: finer at the top, where most values are. */
const confidenceEdges = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1] as const;

/** A bucket of confidence: from the lower edge on, below the upper one; the last has its upper edge as well. 0 to 1. */
export interface Bucket {
  from: number;
  to: number;
}

/** All buckets, in order. */
export const confidenceBuckets: readonly Bucket[] = confidenceEdges
  .slice(0, -1)
  .map((from, at) => ({ from, to: confidenceEdges[at + 1] ?? 1 }));
