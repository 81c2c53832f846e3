/** Letters and digits that readers take for each other. */
const asDigit: Record<string, string> = {
  O: "0",
  Q: "0",
  D: "0",
  I: "1",
  L: "1",
  "|": "1",
  Z: "2",
  S: "5",
  G: "6",
  B: "8",
  T: "7",
};
const asLetter: Record<string, string> = {
  "0": "O",
  "1": "I",
  "2": "Z",
  "4": "A",
  "5": "S",
  "6": "G",
  "8": "B",
  "]": "J",
  ")": "J",
  "[": "I",
};

/** A text forced into a form, and how many characters had to change for it. */
export interface Repaired {
  text: string;
  changed: number;
}

/**
 * Repairs a text whose form is known.
 * @param form one sign a character: A letter, 9 digit, * either
 * @returns undefined where a character can be neither
 */
export function repair(text: string, form: string): Repaired | undefined {
  if (text.length !== form.length) return undefined;
  let repaired = "";
  let changed = 0;
  for (const [index, raw] of [...text.toUpperCase()].entries()) {
    const wanted = form[index];
    const isDigit = /\d/.test(raw);
    const isLetter = /[A-Z]/.test(raw);
    if (wanted === "*" ? isDigit || isLetter : wanted === "9" ? isDigit : isLetter) {
      repaired += raw;
      continue;
    }
    const substitute = wanted === "9" ? asDigit[raw] : asLetter[raw];
    if (!substitute) return undefined;
    repaired += substitute;
    changed++;
  }
  return { text: repaired, changed };
}

/** Whether a reader may have taken one character for the other. */
export const areConfusable = (read: string, other: string): boolean =>
  read === other || [asDigit, asLetter].some((table) => table[read] === other || table[other] === read);
