import { distance } from "fastest-levenshtein";
import { squash } from "./lines";
import { pinFitsState } from "./pin-codes";
import { states } from "./states";

/** Atlas's parts of an address (formatted_address). */
export interface FormattedAddress {
  address_line_1: string | null;
  address_line_2: string | null;
  city: string | null;
  state: string | null;
  postcode: string | null;
  /** Present where the PIN code is not one of the state's: our extension. */
  postcode_mismatch?: true;
}

/** Whether the PIN code, where it and the state are known, is one of the state's. */
export const isOfItsState = ({ postcode_mismatch }: FormattedAddress): boolean => postcode_mismatch !== true;

/** Six digits, the first not 0 (India Post), however the sixth is parted. */
const pinPattern = /(?<!\d)([1-9]\d{2})\s?(\d{3})(?!\d)/;
const pinLabel = /\bPIN\s*(CODE)?\b\s*[:.\-–]*\s*/gi;
const partLabel = /^(VTC|PO|P\.O\.|SUB\s?DISTRICT|DISTRICT|DIST|STATE|CITY)\s*[:.]\s*/i;
const careOf = /^[CSDWH]\s*\/\s*O\b/i;

/** The PIN code a line ends with. */
export const hasPin = (text: string): boolean => /(?<!\d)[1-9]\d{2}\s?\d{3}\W*$/.test(text);

/** What a number of its own follows. */
const numbered = /\b(No|Flat|Floor|House|Shop|Plot|Gala|Office|Sector|Phase|Ward)(\d)/gi;

/** Puts back the space before a number that readers lose: Shop No 1. */
export const spaceNumbers = (text: string): string => text.replace(numbered, "$1 $2");

/** Words that end with a point of their own, of four letters; shorter ones nearly all may. */
const abbreviation = /\b(appt|apts|bldg|blvd|dept|dist|govt|hosp|resi|soct|stns?)\.$/i;

/** An address parts its parts by commas: a semicolon, or a point behind a whole word or a number, is a comma misread. */
const withCommas = (text: string): string =>
  text
    .replace(/\s*;\s*/g, ", ")
    .replace(/(?:[A-Za-z]{4,}|\b\d+)\.(?=\s|,|$)/g, (word) =>
      abbreviation.test(word) ? word : `${word.slice(0, -1)},`,
    );

/** Printed lines as one address: parts by comma, in the printed order, the PIN last and without its label. */
export function joinAddress(lines: string[]): string {
  const text = spaceNumbers(withCommas(lines.join(", ").replace(pinLabel, "")));
  const pin = pinPattern.exec(text);
  const before = pin ? text.slice(0, pin.index) : text;
  const parts = before
    .split(",")
    .map((part) => part.replace(/\s+/g, " ").replace(/^[\s.\-–]+|[\s\-–]+$/g, ""))
    .map((part) => part.replace(/^([CSDWH])\s?\/\s?[0O]\b/i, "$1/O"));
  return [...unbroken(parts.filter(Boolean)), ...(pin ? [`${pin[1]}${pin[2]}`] : [])].join(", ");
}

/** Code before a state on forms of the Income Tax Department. */
export const stateCode = /^\d{1,2}\s*-\s*/;

/** Parts of an address, a state whose name a line's end broke in two put together: Uttar, Pradesh. */
function unbroken(parts: string[]): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const name = `${whole.at(-1)} ${part}`;
    const isState = states.some((state) => squash(state) === squash(name.replace(stateCode, "")));
    if (isState) whole[whole.length - 1] = name;
    else whole.push(part);
  }
  return whole;
}

/** The state or union territory a part of an address names, an error in six letters allowed. */
export function stateOf(part: string): string | undefined {
  const wanted = squash(part.replace(partLabel, ""));
  return states.find((state) => distance(squash(state), wanted) <= Math.floor(squash(state).length / 6));
}

/** Parts of an address, a state that stands behind its city without a comma apart. */
function withStateApart(parts: string[]): string[] {
  const last = parts.at(-1) ?? "";
  const words = last.split(" ");
  const from = words.findIndex((_, index) => index > 0 && stateOf(words.slice(index).join(" ")) !== undefined);
  if (from < 0 || parts.some((part) => stateOf(part) !== undefined)) return parts;
  return [...parts.slice(0, -1), words.slice(0, from).join(" "), words.slice(from).join(" ")];
}

/** Splits an address as `joinAddress` writes it. The care-of part names a person: it belongs to no line. */
export function splitAddress(address: string): FormattedAddress {
  const printed = address.split(", ").filter((part) => part && !careOf.test(part));
  const postcode = /^\d{6}$/.test(printed.at(-1) ?? "") ? (printed.pop() ?? null) : null;
  const parts = withStateApart(printed);
  const statePlace = parts.findLastIndex((part) => stateOf(part) !== undefined);
  const state = statePlace > 0 ? (stateOf(parts[statePlace] as string) ?? null) : null;
  const places = (state ? parts.slice(0, statePlace) : parts).map((part) => part.replace(partLabel, ""));
  const city = places.pop() ?? null;
  // A town that is its own district is printed twice.
  while (city && places.length > 1 && squash(places.at(-1) ?? "") === squash(city)) places.pop();
  return toFormatted(places, { city, state, postcode });
}

/** Parts before the city go into two lines. */
export function toFormatted(
  places: string[],
  { city, state, postcode }: Pick<FormattedAddress, "city" | "state" | "postcode">,
): FormattedAddress {
  const first = Math.ceil(places.length / 2);
  return {
    address_line_1: places.slice(0, first).join(", ") || null,
    address_line_2: places.slice(first).join(", ") || null,
    city,
    state,
    postcode,
    ...(state && postcode && pinFitsState(postcode, state) === false && { postcode_mismatch: true }),
  };
}
