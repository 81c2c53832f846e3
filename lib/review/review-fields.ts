import type { FieldView } from "@/lib/documents/schema";
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

/** Whether a person must look at a field before the document can be approved: read too unsurely, or not found. */
function isDoubtful({ value, confidence }: FieldView, threshold: number): boolean {
  if (value === null) return confidence !== null;
  return confidence !== null && confidence < threshold;
}

/**
 * Fields as they were read, with what people made of them since: the corrected value in place of the read one.
 * @param checks of this sending, oldest first
 * @param typeOf the document's type; of a file that holds several, of the part
 */
export function reviewFields(
  fields: FieldView[],
  checks: FieldCheckRow[],
  thresholds: Threshold[],
  typeOf: (part: number | undefined) => string | null,
): FieldView[] {
  const newest = new Map(checks.map((check) => [keyOf(check.part, check.field), check]));
  return fields.map((field) => {
    const check = newest.get(keyOf(field.part, field.name));
    if (!check) {
      const mustCheck = isDoubtful(field, thresholdOf(thresholds, typeOf(field.part), field.name));
      return { ...field, mustCheck };
    }
    const { readValue, value, at, user } = check;
    const isCorrected = value !== readValue;
    return { ...field, value, mustCheck: false, check: { readValue, isCorrected, userName: user.name, at } };
  });
}
