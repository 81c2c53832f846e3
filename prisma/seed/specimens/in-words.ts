const small = [
  "",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
  "Thirteen",
  "Fourteen",
  "Fifteen",
  "Sixteen",
  "Seventeen",
  "Eighteen",
  "Nineteen",
];
const tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

const belowHundred = (value: number) =>
  value < 20 ? (small[value] ?? "") : `${tens[Math.floor(value / 10)]} ${small[value % 10]}`.trim();

const scales = [
  [10_000_000, "Crore"],
  [100_000, "Lakh"],
  [1_000, "Thousand"],
  [100, "Hundred"],
] as const;

/** An amount in words, the Indian way. Whole rupees below a hundred crore. */
export function inWords(rupees: number): string {
  const words: string[] = [];
  let rest = rupees;
  for (const [scale, name] of scales) {
    const count = Math.floor(rest / scale);
    if (count > 0) words.push(`${belowHundred(count)} ${name}`);
    rest %= scale;
  }
  if (rest > 0) words.push(belowHundred(rest));
  return `Rupees ${words.join(" ")} Only`;
}
