/** Runs of twelve digits or more, spaced or not: an Aadhaar number, a virtual id, a card or an account. */
const longNumber = /\d(?:[ -]?\d){11,}/;
/** Five letters, four digits, a letter (Income Tax Department). */
const pan = /(?<![a-z\d])[a-z]{5}\d{4}[a-z](?![a-z\d])/i;

/** The shortest text that is looked for, characters. */
export const SHORTEST_QUERY = 2;

export interface ReadQuery {
  /** What is looked for. */
  text: string;
  /** Whether it is only the end of a number that was typed in full. */
  isCut: boolean;
}

const end = (number: string) => number.replace(/[^a-z\d]/gi, "").slice(-4);

/**
 * What to look for by what was typed. Of a full identity number only its last four letters or digits are, and only they
 * leave the browser.
 */
export function readQuery(typed: string): ReadQuery {
  const text = typed.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const number = longNumber.exec(text)?.[0] ?? pan.exec(text)?.[0];
  return number ? { text: end(number), isCut: true } : { text, isCut: false };
}

/** For the `pattern` of an input whose text becomes part of an address: anything that `readQuery` would not cut. */
export const wholeNumberRefused = String.raw`(?!.*\d([ \-]?\d){11})(?!(.*[^A-Za-z\d])?[A-Za-z]{5}\d{4}[A-Za-z]([^A-Za-z\d].*)?$).*`;
