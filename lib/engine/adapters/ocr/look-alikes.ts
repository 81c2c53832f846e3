/** Of two capitals or more, with digits or without: a small l among them is none, in words and in numbers such as a PAN. */
const capitals = /^(?=(?:[l\d]*[A-Z]){2})[A-Zl\d]+$/;
/** Of five letters or more, most in capitals: one or two small ones among them, of which one looks like its capital, are none. */
const amongCapitals = /^(?=.{5})[A-Z]+(?:(?=[a-z]?[cjkopsuvwxyz])[a-z]{1,2}[A-Z]+)+$|^[A-Z]{4,}[cjkopsuvwxyz]$/;
const isInCapitals = (word: string): boolean =>
  amongCapitals.test(word) && 3 * word.replace(/[A-Z]/g, "").length <= word.length;
/** No word begins so: Imran, Indira, Iqbal, Irfan, Ishaan. Short ones are left: Ltd, lbs. */
const noBeginning = /^l[bdfghkmnqrstv][a-z]{2,}$/;
/** Few words begin so, and none that stands among capitalised ones: Iyer, Iyengar. */
const rareBeginning = /^ly[ae][a-z]+$/;
/** A word of three letters or more and one zero; an IFSC has its zero behind four letters, and eleven signs. */
const wordWithZero = /^(?![A-Z]{4}0[A-Z]{6}$)(?=(?:0?[A-Z]){3})[A-Z]+0[A-Z]*$/;

/**
 * Puts capitals back into words where the recogniser took them for what looks the same: an I for a small l, an O for a zero, a
 * J for a small j. In words in capitals, and where no word begins with l and the letter that follows. Each sign keeps its place.
 */
export function putCapitalsBack(text: string): string {
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const isCapitalised = words.every((word) => /^[A-Zl]/.test(word));
  return text.replace(/[A-Za-z0-9]{2,}/g, (word) => {
    if (word.includes("l") && capitals.test(word)) return word.replaceAll("l", "I");
    if (isInCapitals(word)) return word.toUpperCase();
    if (wordWithZero.test(word)) return word.replace("0", "O");
    const begins = noBeginning.test(word) || (isCapitalised && words.length > 1 && rareBeginning.test(word));
    return begins ? `I${word.slice(1)}` : word;
  });
}
