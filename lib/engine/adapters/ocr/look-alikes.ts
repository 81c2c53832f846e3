/** Of two letters or more in capitals: a small l among them is none. */
const capitals = /^[A-Zl]*[A-Z][A-Zl]*[A-Z][A-Zl]*$/;
/** Of four or more in capitals: one small letter that looks like its capital is none, wherever it stands. */
const oneSmall = /^(?=.{5})[A-Z]+[cjkopsuvwxyz][A-Z]+$|^[A-Z]{4,}[cjkopsuvwxyz]$/;
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
    if (capitals.test(word)) return word.replaceAll("l", "I");
    if (oneSmall.test(word)) return word.toUpperCase();
    if (wordWithZero.test(word)) return word.replace("0", "O");
    const begins = noBeginning.test(word) || (isCapitalised && words.length > 1 && rareBeginning.test(word));
    return begins ? `I${word.slice(1)}` : word;
  });
}
