/** The classes of the recogniser that may be read, and what each stands for: the first for nothing, the last for a space. */
export interface Alphabet {
  classes: number[];
  texts: string[];
}

/** Full-width signs the recogniser uses for those of Latin text. */
const fullWidth: Record<string, string> = {
  "：": ":",
  "；": ";",
  "，": ",",
  "（": "(",
  "）": ")",
  "！": "!",
  "？": "?",
  "－": "-",
  "—": "-",
  "／": "/",
  "．": ".",
  "。": ".",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
};

/**
 * Every class of the recogniser, for the bench: with Latin text's signs where it uses full-width ones.
 * @param characters as below
 */
export const everyCharacter = (characters: string[]): Alphabet => ({
  classes: Array.from({ length: characters.length + 2 }, (_, index) => index),
  texts: ["", ...characters.map((character) => fullWidth[character] ?? character), " "],
});

/**
 * Lending documents are read in Latin script.
 * @param characters of the recogniser's classes 1 to n; class 0 is CTC's blank, the class after the last is the space
 */
export function latinAlphabet(characters: string[]): Alphabet {
  const signs = characters.flatMap((character, index) => {
    const text = /^[\x21-\x7e]$/.test(character) ? character : fullWidth[character];
    return text ? [{ index: index + 1, text }] : [];
  });
  const all = [{ index: 0, text: "" }, ...signs, { index: characters.length + 1, text: " " }];
  return { classes: all.map(({ index }) => index), texts: all.map(({ text }) => text) };
}
