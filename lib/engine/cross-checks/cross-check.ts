import type { CrossCheck, FileData } from "@/lib/atlas/contract";
import { addressSimilarity } from "./address-similarity";
import type { CheckedField, Measure } from "./pairs";
import { checkRules } from "./rules";
import { amountSimilarity, exactSimilarity, textSimilarity } from "./similarity";

/** A document that was read. */
export interface CheckedDocument {
  documentId: string;
  data: FileData;
}

const measures = {
  text: textSimilarity,
  address: addressSimilarity,
  exact: exactSimilarity,
  amount: amountSimilarity,
} satisfies Record<Measure, (one: string, other: string) => number>;

/** The likeness of two values, 0 to 100. */
export const measure = (compare: Measure, one: string, other: string): number => measures[compare](one, other);

/** Of several documents of one type the last speaks. */
export const latestByType = (documents: CheckedDocument[]) =>
  new Map(documents.map((document) => [document.data.document_type, document]));

/** What a document says in a field; null where it says nothing. */
export function fieldValue({ data }: CheckedDocument, { field, part }: CheckedField): string | null {
  const wrapped = data[field];
  const value = typeof wrapped === "object" && wrapped !== null && "value" in wrapped ? wrapped.value : wrapped;
  if (typeof value !== "string" || value.trim() === "") return null;
  return part ? value.slice(...part) : value;
}

/**
 * Compares the documents of one applicant, field by field. Of several of one type the last speaks. A value that one of the
 * two lacks is told as VALUE_MISSING without a score. Pure.
 * @param asked names of the comparisons wanted; without it, those of the product type
 */
export function crossCheck(productType: string, documents: CheckedDocument[], asked?: readonly string[]): CrossCheck[] {
  const latest = latestByType(documents);
  return checkRules(productType, asked).flatMap((rule) => {
    const [source, target] = [latest.get(rule.source.type), latest.get(rule.target.type)];
    if (!source || !target) return [];
    const [one, other] = [fieldValue(source, rule.source), fieldValue(target, rule.target)];
    if ((rule.source.optional && one === null) || (rule.target.optional && other === null)) return [];
    const side = (document: CheckedDocument, value: string | null) => ({
      document_type: document.data.document_type,
      document_id: document.documentId,
      value,
    });
    const isComparable = one !== null && other !== null;
    return [
      {
        field: rule.name,
        source: side(source, one),
        target: side(target, other),
        similarity_score: isComparable ? measure(rule.compare, one, other) : null,
        error_code: isComparable ? null : "VALUE_MISSING",
      },
    ];
  });
}
