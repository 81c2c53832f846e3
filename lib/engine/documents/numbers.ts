import type { FieldReading } from "../pipeline/ports";
import { type Evidence, field, notFound } from "./confidence";
import type { Repaired } from "./text/confusable";
import { type PageLine, type Span, spanOf } from "./text/lines";

/** A document's number as it must look, and where it stands. */
export interface FoundNumber {
  value: string;
  /** Characters that were replaced to fit the form. */
  repairs: number;
  span: Span;
  /** Whether it is printed more than once, alike. */
  isRepeated: boolean;
}

/**
 * Every number of a known form: those that had to be put right least first, and of those the ones read most surely.
 * @param pattern what it may look like as read, with the flag g
 * @param read puts it right; undefined where it is none
 */
export function findNumbers(
  lines: PageLine[],
  pattern: RegExp,
  read: (text: string) => Repaired | undefined,
): FoundNumber[] {
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const number = read(match[0]);
      if (!number) return [];
      const span = spanOf(line, match.index, match.index + match[0].length);
      return [{ value: number.text, repairs: number.changed, span }];
    }),
  );
  return found
    .map((number) => ({ ...number, isRepeated: found.filter(({ value }) => value === number.value).length > 1 }))
    .sort((a, b) => a.repairs - b.repairs || b.span.confidence - a.span.confidence);
}

/** The number of a known form, as `findNumbers` finds it. */
export const findNumber = (...args: Parameters<typeof findNumbers>): FoundNumber | undefined => findNumbers(...args)[0];

/** The form alone leaves room for a letter misread as another: it is no proof, another print of the same is. */
export function numberField(number: FoundNumber | undefined, evidence: Evidence = {}): FieldReading {
  if (!number) return notFound;
  const proof = number.isRepeated ? { proof: true } : {};
  return field(number.value, number.span, { repairs: number.repairs, ...proof, ...evidence });
}
