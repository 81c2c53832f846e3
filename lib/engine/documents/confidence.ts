import type { FieldReading } from "../pipeline/ports";
import type { Span } from "./text/lines";

/*
 * Turns evidence into a probability that a value is right. The constants are set so that on the tuning split of
 * `npm run bench` at most 1 in 100 of the values given 0.95 or more is wrong; the bench prints the table.
 */

/** A value that fails its validator never carries more. */
export const MOST_WITHOUT_VALIDITY = 0.5;
/** A value that nothing but the reading supports. */
const MOST_WITHOUT_PROOF = 0.93;
const MOST = 0.99;

export interface Evidence {
  /** A check digit, a second print or a sum agrees: true; disagrees: false; there is none: undefined. */
  proof?: boolean;
  /** The value has the form it must have. True if not given. */
  valid?: boolean;
  /** 0 to 1: how exactly the label that led to it was read; 1 where no label is needed. */
  labelQuality?: number;
  /** Characters that were replaced to fit the form. */
  repairs?: number;
}

/** Probability that a value read at this span is right. */
export function confidenceOf(span: Pick<Span, "confidence" | "least">, evidence: Evidence = {}): number {
  const { proof, valid = true, labelQuality = 1, repairs = 0 } = evidence;
  // The weakest character decides more than the mean: one wrong character makes the value wrong.
  const reading = span.confidence * (0.4 + 0.6 * Math.min(1, span.least / 0.7));
  const base = reading * (0.85 + 0.15 * labelQuality) * 0.9 ** repairs;
  if (!valid || proof === false) return round(Math.min(base, MOST_WITHOUT_VALIDITY));
  if (proof) return round(Math.min(MOST, 0.6 * base + 0.4));
  return round(Math.min(base, MOST_WITHOUT_PROOF));
}

const round = (value: number) => Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000;

/** A field read at a span. */
export const field = (value: string, span: Omit<Span, "text">, evidence?: Evidence): FieldReading => ({
  value,
  confidence: confidenceOf(span, evidence),
  page: span.page,
  box: span.box,
});

/** The same field after something independent of the reading agreed with it, or did not. */
export const weighed = (reading: FieldReading, agrees: boolean): FieldReading => ({
  ...reading,
  confidence: agrees ? MOST : Math.min(reading.confidence, MOST_WITHOUT_VALIDITY),
});

/** A value that was not printed, or not read, and that its issuer has signed: it stands where the signed code stands. */
export const signedField = (value: string, place: Pick<Span, "page" | "box">): FieldReading => ({
  value,
  confidence: MOST,
  ...place,
});

/** A field that was looked for and not found. */
export const notFound: FieldReading = { value: null, confidence: 0 };
