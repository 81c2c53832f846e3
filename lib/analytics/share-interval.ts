/** Of a normal distribution: 95 of 100 values lie within so many standard deviations. */
const Z = 1.96;

/**
 * Between which shares the true one lies, 95 of 100 times, where so many of a sample had something: the score interval
 * (E. B. Wilson, 1927), which also holds for few and for all or none of them.
 * @param size at least 1
 */
export function shareInterval(hits: number, size: number): { low: number; high: number } {
  const share = hits / size;
  const squared = Z ** 2 / size;
  const middle = (share + squared / 2) / (1 + squared);
  const reach = (Z / (1 + squared)) * Math.sqrt((share * (1 - share)) / size + squared / (4 * size));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
