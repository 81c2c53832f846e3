import type { ReadField } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";

/** From here on a value is taken as read; below, an officer compares it with the page. Share of one. */
export const SURE_FROM = 0.9;
/** Below this a value is more guess than reading. Share of one. */
export const UNSURE_BELOW = 0.7;

export type ConfidenceLevel = "sure" | "check" | "unsure" | "missing" | "unrated";

/** How far a field's value can be trusted. Fields without a confidence (bare values) are unrated. */
export function confidenceLevel({ value, confidence }: Pick<ReadField, "value" | "confidence">): ConfidenceLevel {
  if (value === null || value === "") return "missing";
  if (confidence === null) return "unrated";
  if (confidence >= SURE_FROM) return "sure";
  return confidence >= UNSURE_BELOW ? "check" : "unsure";
}

/** The level in words, for everyone who cannot tell by colour; null where nothing needs saying. */
export function levelWords(t: Words<"confidence">, level: ConfidenceLevel): string | null {
  return level === "sure" || level === "unrated" ? null : t(level);
}

/** Fields a person must look at before the document can be approved. */
export function fieldsToCheck(fields: Pick<ReadField, "value" | "mustCheck">[]): number {
  return fields.filter(({ mustCheck }) => mustCheck).length;
}
