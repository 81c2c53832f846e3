/**
 * The next field a person must look at, after the one they are at; past the end it starts again at the first.
 * @param from index of the field they are at; -1 before the first
 * @returns its index; null where all have been looked at
 */
export function nextToCheck(fields: { mustCheck?: boolean }[], from: number): number | null {
  for (let step = 1; step <= fields.length; step++) {
    const index = (from + step) % fields.length;
    if (index !== from && fields[index]?.mustCheck) return index;
  }
  return null;
}
