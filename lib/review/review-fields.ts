import type { FieldValue, ReadField } from "@/lib/documents/schema";
import { mayBeMissing } from "./may-be-missing";
import { type Threshold, thresholdOf } from "./thresholds";

/** A field somebody looked at, as its row has it. */
export interface FieldCheckRow {
  attempt: number;
  part: number;
  field: string;
  readValue: string | null;
  value: string | null;
  at: Date;
  user: { name: string };
}

const keyOf = (part: number | undefined, field: string) => `${part ?? 0} ${field}`;

/** A value as it is kept beside a correction: one text, in no language. */
export function plainText(value: FieldValue): string | null {
  if (value === null) return null;
  if (typeof value !== "object") return String(value);
  return Object.values(value).map(plainText).filter(Boolean).join(", ") || null;
}

/** Whether a person must look at a field before the document can be approved: read too unsurely, or not found and missed. */
function isDoubtful({ name, value, confidence }: ReadField, type: string | null, thresholds: Threshold[]): boolean {
  if (confidence === null) return false;
  return value === null ? !mayBeMissing(type, name) : confidence < thresholdOf(thresholds, type, name);
}

/**
 * Fields as they were read, with what people made of them since: the corrected value in place of the read one.
 * @param checks of this sending, oldest first
 * @param typeOf the document's type; of a file that holds several, of the part
 */
export function reviewFields(
  fields: ReadField[],
  checks: FieldCheckRow[],
  thresholds: Threshold[],
  typeOf: (part: number | undefined) => string | null,
): ReadField[] {
  const newest = new Map(checks.map((check) => [keyOf(check.part, check.field), check]));
  return fields.map((field) => {
    const check = newest.get(keyOf(field.part, field.name));
    if (!check) return { ...field, mustCheck: isDoubtful(field, typeOf(field.part), thresholds) };
    const { readValue, at, user } = check;
    const isCorrected = check.value !== readValue;
    const value = isCorrected ? check.value : field.value;
    return { ...field, value, mustCheck: false, check: { readValue, isCorrected, userName: user.name, at } };
  });
}
