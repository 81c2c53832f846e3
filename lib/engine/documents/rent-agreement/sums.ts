import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { paise, readAmount } from "../text/amounts";
import type { Span } from "../text/lines";
import type { Prose } from "../text/prose";
import { readWords } from "../text/words-to-number";

/** A sum as deeds write it: Rs. 18,000/- (Rupees Eighteen Thousand only). */
const written =
  /(?:\bRs?|\bs(?=\.)|\bINR|₹|\bRupees)\s*[.:]?\s*(\d[\d,.\s]*\d)\s*\/?\s*[-=]{0,2}\s*(?:per\s*month\s*)?(?:\(\s*([^()\d]{3,140})[)\]])?/gi;

type Purpose = "rent" | "deposit" | "other";

const purposes: [Purpose, RegExp][] = [
  ["rent", /\bren?t\b(?!\s*(?:al\b|agreement|control))|licen[sc]e\s*fees?|compensation|per\s*month|p\.\s?m\b/gi],
  ["deposit", /deposit|(?<!in\s)\badvance\b(?!\s*(?:rent|on\b))|security/gi],
  ["other", /maintenance|stamp|penal|damages|brokerage|liquidated|late\s*fee|token|e-?stamp|society\s*charges/gi],
];
/** How far from a sum the word that says what it is for may stand, before and behind it. Characters. */
const BEFORE = 170;
const BEHIND = 70;
/** A word behind counts as this much farther: sums are mostly named first. */
const BEHIND_MALUS = 15;

interface Sum {
  /** Rupees with two decimals. */
  value: string;
  span: Span;
  /** Whether the words say the same; undefined where there are none. */
  proof: boolean | undefined;
  purpose: Purpose;
}

/** What a sum is for: the purpose whose word stands nearest. */
function purposeOf(text: string, from: number, to: number): Purpose | undefined {
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const behind = text.slice(to, to + BEHIND);
  const nearness = purposes.map(([purpose, pattern]) => {
    const last = [...before.matchAll(pattern)].at(-1);
    const [next] = behind.matchAll(pattern);
    const distances = [
      ...(last ? [before.length - last.index - last[0].length] : []),
      ...(next ? [next.index + BEHIND_MALUS] : []),
    ];
    return { purpose, distance: Math.min(...distances, Number.POSITIVE_INFINITY) };
  });
  const [nearest] = nearness.sort((a, b) => a.distance - b.distance);
  return nearest && Number.isFinite(nearest.distance) ? nearest.purpose : undefined;
}

function findSums(prose: Prose): Sum[] {
  return [...prose.text.matchAll(written)].flatMap((match) => {
    const [whole, figure = "", words] = match;
    const start = match.index + whole.indexOf(figure);
    const span = prose.spanAt(start, start + figure.length);
    const value = readAmount(figure.replace(/[.,\s]+$/, ""));
    const purpose = purposeOf(prose.text, match.index, match.index + whole.length);
    if (!span || !value || !purpose) return [];
    const inWords = words === undefined ? undefined : readWords(words);
    const proof = inWords === undefined ? undefined : inWords * 100 === paise(value);
    return [{ value, span, proof, purpose }];
  });
}

/** The rent of a month and the deposit: the first sum of each, before others one whose words agree with its figure. */
export function readSums(prose: Prose): Record<"monthly_rent" | "security_deposit", FieldReading> {
  const sums = findSums(prose);
  const read = (wanted: Purpose): FieldReading => {
    const found = sums.filter(({ purpose }) => purpose === wanted);
    const sum = found.find(({ proof }) => proof) ?? found[0];
    if (!sum) return notFound;
    return field(sum.value, sum.span, { labelQuality: 0.8, ...(sum.proof !== undefined && { proof: sum.proof }) });
  };
  return { monthly_rent: read("rent"), security_deposit: read("deposit") };
}
