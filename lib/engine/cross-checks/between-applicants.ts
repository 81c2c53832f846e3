import type { CrossCheck } from "@/lib/atlas/contract";
import { type CheckedDocument, fieldValue, latestByType, measure } from "./cross-check";
import { type CheckedField, distinct, shared } from "./pairs";

/** One applicant of a flow, with the documents that were read. */
export interface CheckedApplicant {
  externalReferenceId: string;
  documents: CheckedDocument[];
}

interface Side {
  externalReferenceId: string;
  latest: Map<string, CheckedDocument>;
}

const saidBy = ({ latest }: Side, checked: CheckedField): string | null => {
  const document = latest.get(checked.type);
  return document ? fieldValue(document, checked) : null;
};

function toSide(side: Side, { type, field }: CheckedField): CrossCheck["source"] | undefined {
  const document = side.latest.get(type);
  return (
    document && {
      external_reference_id: side.externalReferenceId,
      document_type: type,
      document_id: document.documentId,
      value: fieldValue(document, { type, field }),
    }
  );
}

/** What two applicants are expected to share, as far as both have sent it. */
const expectations = (one: Side, other: Side): CrossCheck[] =>
  shared.flatMap(({ name, compare, field }) => {
    const [source, target] = [toSide(one, field), toSide(other, field)];
    if (!source?.value || !target?.value) return [];
    const similarity_score = measure(compare, source.value, target.value);
    return [{ field: name, source, target, similarity_score, error_code: null }];
  });

/** What only one person has, found on both; nothing is told where they differ. */
const doubles = (one: Side, other: Side): CrossCheck[] =>
  distinct.flatMap(({ name, all }) => {
    const isSame = all.every((checked) => {
      const [mine, theirs] = [saidBy(one, checked), saidBy(other, checked)];
      return mine !== null && theirs !== null && measure("exact", mine, theirs) === 100;
    });
    const [first] = all;
    const [source, target] = first && isSame ? [toSide(one, first), toSide(other, first)] : [];
    return source && target ? [{ field: name, source, target, similarity_score: 100, error_code: "SAME_PERSON" }] : [];
  });

/** Compares every two applicants of a flow. Pure. */
export function checkBetweenApplicants(applicants: CheckedApplicant[]): CrossCheck[] {
  const sides = applicants.map(
    ({ externalReferenceId, documents }): Side => ({ externalReferenceId, latest: latestByType(documents) }),
  );
  return sides.flatMap((one, index) =>
    sides.slice(index + 1).flatMap((other) => [...expectations(one, other), ...doubles(one, other)]),
  );
}
