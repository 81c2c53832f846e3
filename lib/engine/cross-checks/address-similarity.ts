import { pairWords, tokensOf } from "./tokens";

/** Short forms by the word they stand for. */
const longForms: Record<string, string> = {
  ...{ RD: "ROAD", MARG: "ROAD", ST: "STREET", LN: "LANE", NR: "NEAR", OPP: "OPPOSITE", BH: "BEHIND", ADJ: "ADJACENT" },
  ...{ APT: "APARTMENT", APTS: "APARTMENT", APPT: "APARTMENT", APARTMENTS: "APARTMENT", FLR: "FLOOR", FL: "FLOOR" },
  ...{ SOC: "SOCIETY", CHS: "SOCIETY", BLDG: "BUILDING", BLD: "BUILDING", BLK: "BLOCK", SEC: "SECTOR", SECT: "SECTOR" },
  ...{
    NGR: "NAGAR",
    COL: "COLONY",
    EXTN: "EXTENSION",
    EXT: "EXTENSION",
    IND: "INDUSTRIAL",
    EST: "ESTATE",
    CRS: "CROSS",
  },
  ...{ DIST: "DISTRICT", TAL: "TALUKA", TQ: "TALUKA", VILL: "VILLAGE", PO: "POST", PH: "PHASE", HSE: "HOUSE" },
};
/** Words that say nothing of where it is. */
const empty = new Set(["NO", "NUM", "NUMBER", "PIN", "CODE", "PINCODE", "INDIA", "THE", "AND", "OF", "DISTRICT", "AT"]);
/** Words that most addresses have weigh as little as this many letters. */
const COMMON_WEIGHT = 1;
const common = new Set([
  ...["ROAD", "STREET", "LANE", "NEAR", "OPPOSITE", "BEHIND", "HOUSE", "FLAT", "PLOT", "SHOP", "FLOOR", "BUILDING"],
  ...["APARTMENT", "SOCIETY", "BLOCK", "SECTOR", "CROSS", "MAIN", "POST", "TALUKA", "VILLAGE", "WARD", "ROOM", "H"],
]);
/** Whose child lives there is no part of where. */
const careOf = /^\s*[CSDWH]\s*\/\s*O\b[^,]*,/i;

const weightOf = (word: string) => (common.has(word) ? COMMON_WEIGHT : word.length);

interface Parts {
  words: string[];
  /** House numbers and the like; 2ND is 2. */
  numbers: string[];
  pin: string | undefined;
}

function partsOf(address: string): Parts {
  // M.G. and M G are one word, and so is MG; a PIN code may be parted in two.
  const text = address.replace(careOf, "").replace(/(?<!\d)([1-9]\d{2})\s(\d{3})(?!\d)/g, "$1$2");
  const joined = text.replace(/\b([A-Za-z])[.\s]+(?=[A-Za-z]\b(?!\s*[-/]))/g, "$1");
  const tokens = tokensOf(joined).map((token) =>
    Object.hasOwn(longForms, token) ? (longForms[token] as string) : token,
  );
  const pin = tokens.findLast((token) => /^[1-9]\d{5}$/.test(token));
  const isNumber = (token: string) => /\d/.test(token);
  return {
    words: tokens.filter((token) => !isNumber(token) && !empty.has(token)),
    numbers: tokens
      .filter((token) => isNumber(token) && token !== pin)
      .map((token) => token.replace(/(?<=\d)(ST|ND|RD|TH)$/, "")),
    pin,
  };
}

/** Of the side that has fewer numbers, the share the other has too; undefined where one has none. */
function numberShare(ones: string[], others: string[]): number | undefined {
  if (ones.length === 0 || others.length === 0) return ones.length === others.length ? 1 : undefined;
  const left = [...others];
  const matched = ones.filter((number) => {
    const place = left.indexOf(number);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return matched.length / Math.min(ones.length, others.length);
}

/** Of two addresses the shorter counts more: papers leave out parts. */
const SHORTER_SHARE = 0.6;
/** What is left where no number of the houses agrees, where one paper has none, and where PIN codes differ. */
const OTHER_NUMBERS = 0.55;
const NO_NUMBERS = 0.85;
const OTHER_PIN = 0.6;

/**
 * How alike two addresses are, 0 to 100: words by likeness, with short forms written out and whatever their order; numbers
 * must be the same to score high. Pure.
 */
export function addressSimilarity(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)];
  const pinsDiffer = first.pin !== undefined && second.pin !== undefined && first.pin !== second.pin;
  const numbers = numberShare(first.numbers, second.numbers);
  const factor =
    (numbers === undefined ? NO_NUMBERS : OTHER_NUMBERS + (1 - OTHER_NUMBERS) * numbers) * (pinsDiffer ? OTHER_PIN : 1);
  if (first.words.length === 0 || second.words.length === 0) {
    const isSame = tokensOf(one).length > 0 && tokensOf(one).join(" ") === tokensOf(other).join(" ");
    return isSame ? 100 : 0;
  }
  const { found, whole } = pairWords(first.words, second.words, weightOf);
  const both = (found.ones + found.others) / (whole.ones + whole.others);
  const shorter =
    whole.ones === whole.others
      ? Math.max(found.ones, found.others) / whole.ones
      : whole.ones < whole.others
        ? found.ones / whole.ones
        : found.others / whole.others;
  return Math.round((SHORTER_SHARE * shorter + (1 - SHORTER_SHARE) * both) * factor * 10_000) / 100;
}
