import { isDeepStrictEqual } from "node:util";
import type { Labels } from "@/prisma/seed/specimens/sheet";
import type { CorpusDocument } from "./corpus";
import { isIdentityNumber } from "./identity-numbers";

/** One field of one document, as printed and as read. */
export interface FieldOutcome {
  document: CorpusDocument;
  field: string;
  isIdentity: boolean;
  right: boolean;
  wanted: unknown;
  got: unknown;
  /** 0 where the field was not found; undefined for what carries none (line items, address parts). */
  confidence: number | undefined;
}

const partsAsked = (wanted: object, got: unknown): unknown =>
  Object.fromEntries(Object.keys(wanted).map((key) => [key, (got as Record<string, unknown> | null)?.[key] ?? null]));

/**
 * Fields count as right when they are equal to the last sign; of an address in parts, those that the label names.
 * @param data file_data; null where nothing was read
 */
export function judge(document: CorpusDocument, labels: Labels, data: Record<string, unknown> | null): FieldOutcome[] {
  return Object.entries(labels).map(([field, wanted]) => {
    const given = data?.[field];
    const isWrapped = typeof given === "object" && given !== null && "confidence_score" in given;
    const value = isWrapped ? (given as { value?: unknown }).value : given;
    const isParts = typeof wanted === "object" && wanted !== null && !Array.isArray(wanted);
    const got = isParts ? partsAsked(wanted, value) : value;
    const confidence = isWrapped ? (given as { confidence_score: number }).confidence_score : undefined;
    const isIdentity = isIdentityNumber(document.documentType, field);
    return { document, field, isIdentity, right: isDeepStrictEqual(got, wanted), wanted, got, confidence };
  });
}
