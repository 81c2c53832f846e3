import { ExtractedField } from "@/lib/atlas/contract";
import { isProof } from "./proofs";
import { isRecordList } from "./record-tables";
import type { FieldValue, ReadField } from "./schema";

const isField = (name: string) => name !== "document_type" && !isProof(name);

const isMissing = (value: unknown) => value === null || value === undefined || value === "";

/** JSON as it is, but that what says nothing is null: an empty text, list or object. */
function toValue(value: unknown): FieldValue {
  if (isMissing(value)) return null;
  if (typeof value === "object" && Object.values(value as object).every(isMissing)) return null;
  return value as FieldValue;
}

const bare = (name: string, value: unknown): ReadField => ({
  ...{ name, value: toValue(value) },
  ...{ confidence: null, page: null, box: null },
});

/** One key of file_data: wrapped in value and confidence, a list (one line an entry), or bare. Rows of records are tables. */
function toFields(name: string, raw: unknown): ReadField[] {
  const wrapped = ExtractedField.safeParse(raw);
  if (wrapped.success) {
    const { value, confidence_score: confidence, page, box } = wrapped.data;
    return [{ name, value: toValue(value), confidence, page: page ?? null, box: box ?? null }];
  }
  if (isRecordList(raw)) return [];
  if (Array.isArray(raw)) return raw.map((entry, index) => bare(`${name}.${index}`, entry));
  return [bare(name, raw)];
}

/** Every field of Atlas's file_data, in Atlas's order. Reads anything, however unexpected. */
export function readFields(fileData: unknown): ReadField[] {
  if (typeof fileData !== "object" || fileData === null || Array.isArray(fileData)) return [];
  return Object.entries(fileData).flatMap(([name, raw]) => (isField(name) ? toFields(name, raw) : []));
}
