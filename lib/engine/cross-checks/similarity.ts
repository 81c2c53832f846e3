import { distance } from "fastest-levenshtein";

/** Titles that one document prints before a name and another does not. */
const titles = new Set(["MR", "MRS", "MS", "MISS", "DR", "SHRI", "SMT", "KUM", "KUMARI", "MESSRS"]);

/** An initial that fits is nearly the name it stands for. */
const INITIAL = 0.9;

function tokensOf(text: string): string[] {
  const words = text
    .normalize("NFKC")
    .toUpperCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const named = words.filter((word) => !titles.has(word));
  return named.length > 0 ? named : words;
}

/** Of two words, 0 to 1: the share of letters that need not change. */
function likeness(one: string, other: string): number {
  if (one !== other && Math.min(one.length, other.length) === 1) return one[0] === other[0] ? INITIAL : 0;
  return 1 - distance(one, other) / Math.max(one.length, other.length);
}

interface Pair {
  one: number;
  other: number;
  score: number;
}

/** Pairs every word with its likest partner, the likest pairs first, and weighs each by its letters. */
function pairedShare(ones: string[], others: string[]): number {
  const pairs: Pair[] = ones
    .flatMap((word, one) => others.map((partner, other) => ({ one, other, score: likeness(word, partner) })))
    .sort((first, second) => second.score - first.score);
  const [usedOnes, usedOthers] = [new Set<number>(), new Set<number>()];
  let matched = 0;
  for (const { one, other, score } of pairs) {
    if (usedOnes.has(one) || usedOthers.has(other)) continue;
    usedOnes.add(one);
    usedOthers.add(other);
    matched += score * ((ones[one]?.length ?? 0) + (others[other]?.length ?? 0));
  }
  const letters = [...ones, ...others].reduce((sum, word) => sum + word.length, 0);
  return matched / letters;
}

/** More words than any name or address has: comparing is quadratic in them. */
const MOST_TOKENS = 60;

/**
 * How alike two names or addresses are, 0 to 100, whatever the order of their words, their case, titles and the spaces
 * between them: "RAO ASHA" and "Mrs. Asha Rao" are the same. Pure.
 */
export function textSimilarity(one: string, other: string): number {
  const [ones, others] = [tokensOf(one).slice(0, MOST_TOKENS), tokensOf(other).slice(0, MOST_TOKENS)];
  if (ones.length === 0 || others.length === 0) return 0;
  const isSame = ones.join("") === others.join("");
  return Math.round((isSame ? 1 : pairedShare(ones, others)) * 10_000) / 100;
}

/** 100 or 0: of dates and numbers, nearly the same is another one. Spaces and case do not count. Pure. */
export function exactSimilarity(one: string, other: string): number {
  const plain = (text: string) => text.replace(/\s/g, "").toUpperCase();
  return plain(one) === plain(other) ? 100 : 0;
}
