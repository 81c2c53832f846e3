import type { SpecimenType } from "@/prisma/seed/specimens/catalogue";
import type { Degradation } from "@/prisma/seed/specimens/degrade";
import type { DocumentOutcome } from "@/tests/bench/accuracy";
import { judge } from "@/tests/bench/judge";

interface Wanted {
  documentType?: SpecimenType;
  degradation?: Degradation;
  /** The type given; the right one if not told. */
  type?: string;
  milliseconds?: number;
  pages?: number;
  /** What stands on it, and what was read. */
  labels?: Record<string, unknown>;
  data?: Record<string, unknown>;
  /** What the rivals read. */
  bare?: { type: string; data: Record<string, unknown> };
  tesseract?: { type: string; data: Record<string, unknown> };
}

/** A document as it was read. */
export function outcome({
  documentType = "PAN",
  degradation = "clean",
  type = documentType,
  milliseconds = 100,
  pages = 1,
  labels = {},
  data = {},
  bare,
  tesseract,
}: Wanted = {}): DocumentOutcome {
  const document = { documentType, degradation, layout: "any", seed: 1, place: 0 };
  const fields = judge(document, labels, data);
  const readAs = (read: { type: string; data: Record<string, unknown> }) => ({
    type: read.type,
    fields: judge(document, labels, read.data),
  });
  const rivals = { ...(bare && { bare: readAs(bare) }), ...(tesseract && { tesseract: readAs(tesseract) }) };
  return { document, pages, milliseconds, type, fields, ...((bare || tesseract) && { rivals }) };
}

/** A field as file_data gives it. */
export const sure = (value: unknown, confidence = 0.97) => ({ value, confidence_score: confidence });
