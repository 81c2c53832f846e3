import "server-only";
import { z } from "zod";
import { DocumentPart } from "@/lib/atlas/contract";
import type { Prisma } from "@/lib/db/client";
import { reviewFields } from "@/lib/review/review-fields";
import type { Threshold } from "@/lib/review/thresholds";
import { readFields } from "./fields";
import { KeptPages } from "./kept-pages";
import { readPictureNotes } from "./picture-notes";
import { describeProblem } from "./problems";
import type { DocumentSummary, ReadField } from "./schema";

/** What `toSummary` needs beside the row itself. */
export const summaryInclude = {
  officer: { select: { name: true } },
  fieldChecks: { include: { user: { select: { name: true } } }, orderBy: { id: "asc" } },
} as const satisfies Prisma.DocumentInclude;

type SummaryRow = Prisma.DocumentGetPayload<{ include: typeof summaryInclude }>;

const fieldsOfPart = ({ file_data }: DocumentPart, part: number): ReadField[] =>
  readFields(file_data).map((field) => ({ ...field, part }));

/**
 * A document as lists and the batch page show it, with what people have put right. Object keys and Atlas's ids stay on the
 * server.
 */
export function toSummary(document: SummaryRow, thresholds: Threshold[]): DocumentSummary {
  const parts = z.array(DocumentPart).parse(document.parts ?? []);
  const { id, fileName, state, submissionMode, documentType, attempt, createdAt, completedAt, reviewState } = document;
  const read = parts.length === 0 ? readFields(document.extract) : parts.flatMap(fieldsOfPart);
  const checks = document.fieldChecks.filter((check) => check.attempt === attempt);
  const typeOf = (part: number | undefined) =>
    part === undefined ? documentType : (parts[part]?.document_type ?? null);
  return {
    ...{ id, fileName, state, submissionMode, documentType, attempt, createdAt, completedAt, reviewState },
    isByLink: document.uploadLinkId !== null,
    problem: describeProblem(document.errorCode, document.errorMessage),
    pictureNotes: readPictureNotes(document.quality, KeptPages.parse(document.pages ?? []).length),
    parts: parts.map((part) => ({ documentType: part.document_type, from: part.page_from, to: part.page_to })),
    fields: reviewFields(read, checks, thresholds, typeOf),
    officerName: document.officer.name,
  };
}
