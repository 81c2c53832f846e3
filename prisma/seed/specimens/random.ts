/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** A number between the two. */
  between(from: number, to: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** True in this share of cases. */
  chance(share: number): boolean;
  /** That many decimal digits; the first is never 0. */
  digits(count: number): string;
  /** That many letters A to Z. */
  letters(count: number): string;
  /** About a mean of 0 with a deviation of 1. */
  normal(): number;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Spreads a seed and a name over 32 bits (FNV-1a), so that neighbouring seeds do not give like sequences. */
function startOf(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${name}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A generator (mulberry32, public domain) for one purpose: drawing more of one thing must not change the others.
 * @param name what it is for
 */
export function createRandom(seed: number, name: string): Random {
  let state = startOf(seed, name);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join("");
  return {
    next,
    int,
    between: (from, to) => from + next() * (to - from),
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    chance: (share) => next() < share,
    digits: (count) => many(count, (index) => String(int(index === 0 ? 1 : 0, 9))),
    letters: (count) => many(count, () => alphabet.charAt(int(0, 25))),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
