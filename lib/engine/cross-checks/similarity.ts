import { pairWords, tokensOf } from "./tokens";

/** Titles that one document prints before a name and another does not. */
const titles = new Set(["MR", "MRS", "MS", "MISS", "DR", "SHRI", "SRI", "SMT", "KUM", "KUMARI", "MESSRS"]);

function withoutTitles(text: string): string[] {
  const words = tokensOf(text);
  const named = words.filter((word) => !titles.has(word));
  return named.length > 0 ? named : words;
}

/**
 * How alike two names are, 0 to 100, whatever the order of their words, their case, titles, the spaces between them and how
 * they are romanised: "RAO ASHA" and "Mrs. Asha Rao" are the same, "Laxmi" and "Lakshmi" nearly. Pure.
 */
export function textSimilarity(one: string, other: string): number {
  const [ones, others] = [withoutTitles(one), withoutTitles(other)];
  if (ones.length === 0 || others.length === 0) return 0;
  if (ones.join("") === others.join("")) return 100;
  const { found, whole } = pairWords(ones, others, (word) => word.length);
  return Math.round(((found.ones + found.others) / (whole.ones + whole.others)) * 10_000) / 100;
}

/** 100 or 0: of dates and numbers, nearly the same is another one. Spaces and case do not count. Pure. */
export function exactSimilarity(one: string, other: string): number {
  const plain = (text: string) => text.replace(/\s/g, "").toUpperCase();
  return plain(one) === plain(other) ? 100 : 0;
}

/** 0 to 100: the smaller of two amounts as a share of the larger, so that a rounded one is seen as such. Pure. */
export function amountSimilarity(one: string, other: string): number {
  const [less, more] = [Number(one), Number(other)].sort((a, b) => a - b) as [number, number];
  if (!Number.isFinite(less) || !Number.isFinite(more) || less < 0) return 0;
  return more === 0 ? 100 : Math.floor((less / more) * 10_000) / 100;
}
