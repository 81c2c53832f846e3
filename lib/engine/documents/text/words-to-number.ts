import { distance } from "fastest-levenshtein";
import { squash } from "./lines";

const units = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"];
const teens = ["TEN", "ELEVEN", "TWELVE", "THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN"];
const tens = ["TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"];
/** The Indian scales, with the spellings in use. */
const scales: [string, number][] = [
  ["HUNDRED", 100],
  ["THOUSAND", 1_000],
  ...["LAKHS", "LAKH", "LACS", "LAC"].map((word): [string, number] => [word, 100_000]),
  ...["CRORES", "CRORE"].map((word): [string, number] => [word, 10_000_000]),
];
/** What stands around the words of a sum. */
const fillers = ["INDIAN", "RUPEES", "RUPEE", "ONLY", "AND", "INR", "RS"];
/** What a line says before a sum in words. */
const before = /^.*?\bwords?\b|^.*?(?=\brupees?)/i;
/** What is said of paise stands behind the last "and". */
const paisePart = /\band\b(?!.*\band\b).*paise.*$/i;

const numbers: [string, number][] = [
  ...units.map((word, value): [string, number] => [word, value]),
  ...[...teens, "NINETEEN"].map((word, index): [string, number] => [word, 10 + index]),
  ...[...tens.entries()].map(([index, word]): [string, number] => [word, 20 + index * 10]),
  ["FOURTY", 40],
  ...scales,
];
/** Longest first: SEVENTEEN begins with SEVEN. */
const vocabulary = [...numbers, ...fillers.map((word): [string, undefined] => [word, undefined])].sort(
  ([one], [other]) => other.length - one.length,
);

/** Shorter words differ from each other by one letter. */
const SHORTEST_WITH_ERROR = 4;

/** One printed word, which may be several that lost their spaces; undefined where it is no number. */
function valuesOf(word: string): (number | undefined)[] | undefined {
  if (word === "") return [];
  const known = vocabulary.find(([name]) => word.startsWith(name));
  const rest = known && valuesOf(word.slice(known[0].length));
  if (known && rest) return [known[1], ...rest];
  if (word.length < SHORTEST_WITH_ERROR) return undefined;
  const near = vocabulary.find(([name]) => name.length >= SHORTEST_WITH_ERROR && distance(name, word) === 1);
  return near && [near[1]];
}

/**
 * Whole rupees of a line that says a sum in words, with whatever stands before them: Net pay in words: Rupees Ten Thousand.
 * @returns undefined where the line says no sum
 */
export const readRupeesInWords = (line: string): number | undefined =>
  readWords(line.replace(paisePart, "").replace(before, ""));

/**
 * Reads a sum in words, the Indian way: "Rupees One Lakh Eighteen Thousand Five Hundred only" is 118500. Lost spaces and one
 * wrong letter a word are allowed.
 * @returns undefined where the words make no number
 */
export function readWords(text: string): number | undefined {
  const words = text.split(/[^A-Za-z]+/).map(squash);
  const read = words.map(valuesOf);
  if (read.some((values) => values === undefined)) return undefined;
  const values = read.flat().filter((value) => value !== undefined);
  if (values.length === 0) return undefined;
  let total = 0;
  let group = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  for (const value of values) {
    if (value === 100) {
      if (group < 1 || group > 99) return undefined;
      group *= 100;
    } else if (value > 100) {
      // Scales go down, each with a count before it.
      if (group === 0 || value >= lastScale) return undefined;
      total += group * value;
      lastScale = value;
      group = 0;
    } else {
      // A ten follows hundreds, a unit hundreds or tens.
      const room = value >= 10 ? 100 : group % 100 >= 20 ? 10 : 100;
      if (group % room !== 0) return undefined;
      group += value;
    }
  }
  return total + group;
}
