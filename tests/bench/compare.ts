import { type AccuracyFigures, type Quality, type Score, type State, shareOf } from "./figures";

/** One point of a hundred: what a later run may lose. */
const ALLOWED = 0.01;
/** Of fewer values one is more than the point: they say nothing alone, and are counted in the figures of all types. */
const FEWEST_VALUES = 100;

const states = ["clean", "degraded", "all"] as const satisfies State[];
const figures = [
  ["type", "type right"],
  ["identity", "identity numbers"],
  ["other", "other fields"],
] as const satisfies [keyof Quality, string][];

const percent = (score: Score) => `${(shareOf(score) * 100).toFixed(1)} %`;

function dropsOf(what: string, kept: Record<State, Quality>, now: Record<State, Quality>, fewest: number): string[] {
  return states.flatMap((state) =>
    figures.flatMap(([figure, name]) => {
      const [before, after] = [kept[state][figure], now[state][figure]];
      if (before.of < fewest) return [];
      const isDrop = shareOf(before) - shareOf(after) > ALLOWED + 1e-9;
      return isDrop ? [`${what}, ${name}, ${state}: ${percent(before)} is now ${percent(after)}`] : [];
    }),
  );
}

/** Why a run says nothing of the kept one, in words; undefined where it does. */
export function whyNotComparable(kept: AccuracyFigures, now: AccuracyFigures): string | undefined {
  if (now.split !== kept.split) return `it read the ${now.split} split, not the ${kept.split} one`;
  if (now.documentsPerType !== kept.documentsPerType) {
    return `it read ${now.documentsPerType} documents a type, not ${kept.documentsPerType}`;
  }
  return undefined;
}

/** What a run does worse than the kept one by more than a point, over all types and by type; in words. */
export function findDrops(kept: AccuracyFigures, now: AccuracyFigures): string[] {
  return [
    ...dropsOf("all types", kept.overall, now.overall, 1),
    ...Object.entries(kept.types).flatMap(([type, before]) => {
      const after = now.types[type];
      return after ? dropsOf(type, before, after, FEWEST_VALUES) : [`${type} is no longer measured`];
    }),
  ];
}
