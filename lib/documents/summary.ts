import "server-only";
import { z } from "zod";
import { DocumentPart } from "@/lib/atlas/contract";
import type { Prisma } from "@/lib/db/client";
import { readFields } from "./fields";
import { KeptPages } from "./kept-pages";
import { readPictureNotes } from "./picture-notes";
import { describeProblem } from "./problems";
import type { DocumentSummary, FieldView } from "./schema";

/** What `toSummary` needs beside the row itself. */
export const summaryInclude = { officer: { select: { name: true } } } as const satisfies Prisma.DocumentInclude;

type SummaryRow = Prisma.DocumentGetPayload<{ include: typeof summaryInclude }>;

const fieldsOfPart = ({ file_data }: DocumentPart, part: number): FieldView[] =>
  readFields(file_data).map((field) => ({ ...field, part }));

/** A document as lists and the batch page show it. Object keys and Atlas's ids stay on the server. */
export function toSummary(document: SummaryRow): DocumentSummary {
  const parts = z.array(DocumentPart).parse(document.parts ?? []);
  const { id, fileName, state, submissionMode, documentType, attempt, createdAt, completedAt } = document;
  const notes = readPictureNotes(document.quality, KeptPages.parse(document.pages ?? []).length);
  const problem = describeProblem(document.errorCode, document.errorMessage, notes);
  return {
    ...{ id, fileName, state, submissionMode, documentType, attempt, createdAt, completedAt },
    problem,
    pictureNotes: problem ? [] : notes,
    parts: parts.map((part) => ({ documentType: part.document_type, from: part.page_from, to: part.page_to })),
    fields: parts.length === 0 ? readFields(document.extract) : parts.flatMap(fieldsOfPart),
    officerName: document.officer.name,
  };
}
