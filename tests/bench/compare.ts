import type { AccuracyFigures } from "./figures";

/** One point of a hundred: what a later run may lose. */
const ALLOWED = 0.01;

/** What a run does worse than the kept one, by type; in words. */
export function findDrops(kept: AccuracyFigures, now: AccuracyFigures): string[] {
  return Object.entries(kept.types).flatMap(([type, states]) => {
    const before = states.all;
    const after = now.types[type]?.all;
    if (!before || !after) return [`${type} is no longer measured`];
    return (["type", "exact"] as const).flatMap((figure) =>
      before[figure] - after[figure] > ALLOWED + 1e-9
        ? [`${type} ${figure}: ${before[figure]} is now ${after[figure]}`]
        : [],
    );
  });
}
