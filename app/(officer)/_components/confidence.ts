import type { FieldView } from "@/lib/documents/schema";

/** From here on a value is taken as read; below, an officer compares it with the page. Share of one. */
export const SURE_FROM = 0.9;
/** Below this a value is more guess than reading. Share of one. */
export const UNSURE_BELOW = 0.7;

export type ConfidenceLevel = "sure" | "check" | "unsure" | "missing" | "unrated";

/** How far a field's value can be trusted. Fields without a confidence (bare values) are unrated. */
export function confidenceLevel({ value, confidence }: Pick<FieldView, "value" | "confidence">): ConfidenceLevel {
  if (value === null || value === "") return "missing";
  if (confidence === null) return "unrated";
  if (confidence >= SURE_FROM) return "sure";
  return confidence >= UNSURE_BELOW ? "check" : "unsure";
}

/** The level in words, for everyone who cannot tell by colour; null where nothing needs saying. */
export const levelWords: Record<ConfidenceLevel, string | null> = {
  sure: null,
  check: "Compare with the page",
  unsure: "Unsure, check every letter",
  missing: "Not found on the page",
  unrated: null,
};

/** Fields a person must look at before the document can be approved. */
export function fieldsToCheck(fields: FieldView[]): number {
  return fields.filter(({ mustCheck }) => mustCheck).length;
}
