import { areConfusable } from "./confusable";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The check character of a GSTIN's first fourteen (Goods and Services Tax Network): code points weighted 1, 2, 1, 2 …,
 * the digits of each product in base 36 added up, the sum's complement to 36.
 */
export function gstinCheck(fourteen: string): string {
  let sum = 0;
  for (const [index, character] of [...fourteen].entries()) {
    const product = alphabet.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return alphabet[(36 - (sum % 36)) % 36] as string;
}

/** State code, PAN, entity number, Z by default, check character. */
export const isGstin = (text: string): boolean =>
  /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][A-Z][0-9A-Z]$/.test(text) && gstinCheck(text.slice(0, 14)) === text[14];

/** Letters that are taken for each other in narrow type. */
const narrow = "IJL";
/** Places of letters in the PAN within. */
const letterPlaces = [2, 3, 4, 5, 6, 11];

/** The only GSTIN that a narrow letter taken for another leads to. */
function withNarrowLetter(text: string): string | undefined {
  const found = letterPlaces
    .filter((place) => narrow.includes(text[place] as string))
    .flatMap((place) => [...narrow].map((letter) => `${text.slice(0, place)}${letter}${text.slice(place + 1)}`))
    .filter(isGstin);
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A GSTIN of the right form, with what its last two characters may have been taken for: nearly always the one before
 * the last is a Z, and the last is known from the others. They also tell which narrow letter it is.
 * @returns the first that is a GSTIN, or the text as it was
 */
export function repairGstin(text: string): string {
  const [entity, read] = [text.slice(0, 13), text.slice(14)];
  const candidates = [text, `${entity}Z${read}`].flatMap((candidate) => {
    const check = gstinCheck(candidate.slice(0, 14));
    return areConfusable(read, check) ? [candidate, `${candidate.slice(0, 14)}${check}`] : [candidate];
  });
  return candidates.find(isGstin) ?? withNarrowLetter(text) ?? text;
}
