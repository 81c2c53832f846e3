/** The least of the values that this part of them, 0 to 1, does not exceed (nearest rank); 0 where there are none. */
export function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

export const median = (values: number[]): number => percentile(values, 0.5);
