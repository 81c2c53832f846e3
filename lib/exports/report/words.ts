import type { DocumentProblem, DocumentSummary, ProofView, ReadField } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";
import type { ReviewView } from "@/lib/review/schema";

/** How the report says things in its reader's language. */
export interface ReportWords {
  t: Words<"report">;
  checks: Words<"crossChecks">;
  type(code: string): string;
  moment(at: Date): string;
  /** 0 to 1 as a person reads it. */
  share(confidence: number): string;
  title(document: DocumentSummary): string;
  state(document: DocumentSummary): string;
  mode(document: DocumentSummary): string;
  problem(problem: DocumentProblem): string;
  pictures(document: DocumentSummary): string[];
  proof(proof: ProofView): string;
  fields(fields: ReadField[]): (Omit<ReadField, "value"> & { label: string; value: string | null })[];
  field(name: string): string;
  reason(code: string): string;
  decision(decision: ReviewView["decision"]): string;
}
