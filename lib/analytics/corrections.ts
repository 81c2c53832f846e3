import type { Reviews } from "./count-reviews";

/** How often people had to put a field of a document type right. */
export interface Correction extends Pick<Reviews, "type" | "field" | "reviewed" | "corrected"> {}

const byName = (a: Correction, b: Correction) => (`${a.type ?? ""} ${a.field}` < `${b.type ?? ""} ${b.field}` ? -1 : 1);

/** Sums up by type and field, whatever the confidence. Most often corrected first. */
export function correctionsOf(reviews: Reviews[]): Correction[] {
  const sums = new Map<string, Correction>();
  for (const { type, field, reviewed, corrected } of reviews) {
    const key = JSON.stringify([type, field]);
    const sum = sums.get(key) ?? { type, field, reviewed: 0, corrected: 0 };
    sums.set(key, { ...sum, reviewed: sum.reviewed + reviewed, corrected: sum.corrected + corrected });
  }
  return [...sums.values()].sort((a, b) => b.corrected - a.corrected || b.reviewed - a.reviewed || byName(a, b));
}
