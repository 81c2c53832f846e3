import { squash } from "./lines";

const units = [
  "ZERO",
  "ONE",
  "TWO",
  "THREE",
  "FOUR",
  "FIVE",
  "SIX",
  "SEVEN",
  "EIGHT",
  "NINE",
  "TEN",
  "ELEVEN",
  "TWELVE",
  "THIRTEEN",
  "FOURTEEN",
  "FIFTEEN",
  "SIXTEEN",
  "SEVENTEEN",
  "EIGHTEEN",
  "NINETEEN",
];
const tens = ["TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"];

/** What each word adds, or multiplies what stands before it by. */
const words = new Map<string, { add: number } | { scale: number }>([
  ...units.map((word, value): [string, { add: number }] => [word, { add: value }]),
  ...tens.map((word, index): [string, { add: number }] => [word, { add: (index + 2) * 10 }]),
  ["FOURTY", { add: 40 }],
  ["HUNDRED", { scale: 100 }],
  ["THOUSAND", { scale: 1_000 }],
  ["LAKH", { scale: 100_000 }],
  ["LAC", { scale: 100_000 }],
  ["CRORE", { scale: 10_000_000 }],
]);
/** The longest word first: SEVENTEEN begins as SEVEN does. */
const numerals = new RegExp([...words.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** What is said of paise stands behind the last "and". */
const withoutPaise = (text: string) => (/PAISE/.test(text) ? text.slice(0, text.lastIndexOf("AND")) : text);

/**
 * Whole rupees of an amount in words, the Indian way: Rupees One Lakh Twenty Thousand Six Hundred Only.
 * @returns undefined where the text holds no numeral
 */
export function readAmountInWords(text: string): number | undefined {
  const found = withoutPaise(squash(text)).match(numerals);
  if (!found) return undefined;
  let total = 0;
  let group = 0;
  for (const word of found) {
    const meaning = words.get(word) as { add: number } | { scale: number };
    if ("add" in meaning) group += meaning.add;
    else if (meaning.scale === 100) group *= 100;
    else {
      total += group * meaning.scale;
      group = 0;
    }
  }
  return total + group;
}
