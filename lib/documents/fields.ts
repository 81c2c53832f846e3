import { type DocumentQualityFlag, ExtractedField } from "@/lib/atlas/contract";
import { labelOf } from "./labels";
import { isProof } from "./proofs";
import { isRecordList } from "./record-tables";
import type { FieldView } from "./schema";

const isField = (name: string) => name !== "document_type" && !isProof(name);

const isMissing = (value: unknown) => value === null || value === undefined || value === "";

/** Parts of a value: texts stand for themselves (an address), anything else is named (a count of rows). */
function partsOf(value: object): string[] {
  const parts = Object.entries(value).filter(([, part]) => !isMissing(part));
  if (parts.every(([, part]) => typeof part === "string")) return parts.map(([, part]) => part as string);
  return parts.map(([name, part]) => `${labelOf(name)}: ${toText(part) ?? "none"}`);
}

function toText(value: unknown): string | null {
  if (isMissing(value)) return null;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.map(toText).filter(Boolean).join(", ") || null;
  if (typeof value === "object") return partsOf(value as object).join(", ") || null;
  return String(value);
}

/** Atlas's values of document_quality_flag. */
const qualityWords: Record<DocumentQualityFlag, string> = {
  original: "Original",
  xerox_copy: "Black-and-white copy",
  photo_of_photo: "Photo of a photo or screen",
};

const wordsOf = (name: string, value: unknown) =>
  (name === "document_quality_flag" && qualityWords[value as DocumentQualityFlag]) || toText(value);

const bare = (name: string, label: string, value: unknown): FieldView => ({
  ...{ name, label, value: wordsOf(name, value) },
  ...{ confidence: null, page: null, box: null },
});

/** One key of file_data: wrapped in value and confidence, a list (one line an entry), or bare. Rows of records are tables. */
function toFields(name: string, raw: unknown): FieldView[] {
  const label = labelOf(name);
  const wrapped = ExtractedField.safeParse(raw);
  if (wrapped.success) {
    const { value, confidence_score: confidence, page, box } = wrapped.data;
    return [{ name, label, value: toText(value), confidence, page: page ?? null, box: box ?? null }];
  }
  if (isRecordList(raw)) return [];
  if (Array.isArray(raw)) return raw.map((entry, index) => bare(`${name}.${index}`, `${label} ${index + 1}`, entry));
  return [bare(name, label, raw)];
}

/** Every field of Atlas's file_data for the pages to show, in Atlas's order. Reads anything, however unexpected. */
export function readFields(fileData: unknown): FieldView[] {
  if (typeof fileData !== "object" || fileData === null || Array.isArray(fileData)) return [];
  return Object.entries(fileData).flatMap(([name, raw]) => (isField(name) ? toFields(name, raw) : []));
}
