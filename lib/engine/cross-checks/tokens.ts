import { distance } from "fastest-levenshtein";
import { soundOf } from "./spelling";

/** Two spellings of one sound are nearly one word. */
const SAME_SOUND = 0.97;
/** An initial that fits is nearly the name it stands for. */
const INITIAL = 0.9;
/** More words than any name or address has: comparing is quadratic in them. */
const MOST_TOKENS = 60;

/** Words in upper case, in the printed order. */
export const tokensOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_TOKENS);

const share = (one: string, other: string) => 1 - distance(one, other) / Math.max(one.length, other.length);

/** Of two words, 0 to 1: the share of letters that need not change, as written or as they sound. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (Math.min(one.length, other.length) === 1) return one[0] === other[0] ? INITIAL : 0;
  return Math.max(share(one, other), SAME_SOUND * share(soundOf(one), soundOf(other)));
}

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

interface Pair {
  one: number;
  other: number;
  score: number;
}

/**
 * Pairs every word with its likest partner, the likest pairs first.
 * @returns weight of each side, and of it what found a partner, by how like it is
 */
export function pairWords(ones: string[], others: string[], weightOf: (word: string) => number) {
  // Of equally like pairs the order must not hang on which side is which.
  const nameOf = ({ one, other }: Pair) => [ones[one], others[other]].sort().join(" ");
  const pairs: Pair[] = ones
    .flatMap((word, one) => others.map((partner, other) => ({ one, other, score: likeness(word, partner) })))
    .sort((first, second) => second.score - first.score || compareTexts(nameOf(first), nameOf(second)));
  const [usedOnes, usedOthers] = [new Set<number>(), new Set<number>()];
  const weights = (words: string[]) => words.reduce((sum, word) => sum + weightOf(word), 0);
  const found = { ones: 0, others: 0 };
  for (const { one, other, score } of pairs) {
    if (usedOnes.has(one) || usedOthers.has(other)) continue;
    usedOnes.add(one);
    usedOthers.add(other);
    found.ones += score * weightOf(ones[one] as string);
    found.others += score * weightOf(others[other] as string);
  }
  return { found, whole: { ones: weights(ones), others: weights(others) } };
}
