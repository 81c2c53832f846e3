import type { CrossCheck, FileData } from "@/lib/atlas/contract";
import { type CheckedField, type CheckRule, checkRules } from "./rules";
import { exactSimilarity, textSimilarity } from "./similarity";

/** A document that was read. */
export interface CheckedDocument {
  documentId: string;
  data: FileData;
}

const measures = { text: textSimilarity, exact: exactSimilarity };

function fieldValue({ data }: CheckedDocument, { field, part }: CheckedField): string | null {
  const wrapped = data[field];
  const value = typeof wrapped === "object" && wrapped !== null && "value" in wrapped ? wrapped.value : wrapped;
  if (typeof value !== "string" || value.trim() === "") return null;
  return part ? value.slice(...part) : value;
}

/** A buyer without a GSTIN is no disagreement: a field cut out of another is compared only where it is there. */
const isSilent = (rule: CheckRule, value: string | null) => rule.target.part !== undefined && value === null;

/**
 * Compares the documents of one applicant, field by field. Of several of one type the last speaks. A value that one of the
 * two lacks is told as VALUE_MISSING without a score. Pure.
 */
export function crossCheck(productType: string, documents: CheckedDocument[]): CrossCheck[] {
  const latest = new Map(documents.map((document) => [document.data.document_type, document]));
  return checkRules(productType).flatMap((rule) => {
    const [source, target] = [latest.get(rule.source.type), latest.get(rule.target.type)];
    if (!source || !target) return [];
    const [one, other] = [fieldValue(source, rule.source), fieldValue(target, rule.target)];
    if (isSilent(rule, other)) return [];
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
        similarity_score: isComparable ? measures[rule.compare](one, other) : null,
        error_code: isComparable ? null : "VALUE_MISSING",
      },
    ];
  });
}
