/** Short forms and spellings of one name, by the form they are compared in. */
const variants: Record<string, string> = Object.fromEntries(
  [
    ["MOHAMMED", "MOHD", "MD", "MOHAMMAD", "MOHAMED", "MOHAMAD", "MUHAMMAD", "MUHAMMED", "MOHMMAD"],
    ["KUMAR", "KR"],
    ["SHRI", "SRI", "SHREE", "SREE", "SHRE"],
    ["PRIVATE", "PVT"],
    ["LIMITED", "LTD"],
    ["COMPANY", "CO"],
  ].flatMap(([form, ...others]) => others.map((other) => [other, form as string])),
);

/** Letters that one romanisation writes for another's; the first of a pair is looked for first. */
const letters: [RegExp, string][] = [
  [/X/g, "KS"],
  [/PH/g, "F"],
  [/([TSDBGK])H/g, "$1"],
  [/CHH/g, "CH"],
  [/AU|OU|OW/g, "O"],
  [/OO/g, "U"],
  [/EE/g, "I"],
  [/W/g, "V"],
  [/Y/g, "I"],
  [/Z/g, "J"],
  [/(.)\1+/g, "$1"],
];
/** A shorter name keeps its last A: without it too little is left. */
const SHORTEST_WITHOUT_A = 5;

/**
 * One form for the ways Indian names are romanised: Lakshmi and Laxmi, Choudhary and Chaudhari, Ramesha and Ramesh. A word in
 * other letters stays as it is.
 */
export function soundOf(word: string): string {
  const known = Object.hasOwn(variants, word) ? (variants[word] as string) : word;
  const folded = letters.reduce((text, [pattern, letter]) => text.replace(pattern, letter), known);
  return folded.length >= SHORTEST_WITHOUT_A ? folded.replace(/A$/, "") : folded;
}
