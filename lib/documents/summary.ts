import "server-only";
import type { Prisma } from "@/lib/db/client";
import { readFields } from "./fields";
import { describeProblem } from "./problems";
import type { DocumentSummary } from "./schema";

/** What `toSummary` needs beside the row itself. */
export const summaryInclude = { officer: { select: { name: true } } } as const satisfies Prisma.DocumentInclude;

type SummaryRow = Prisma.DocumentGetPayload<{ include: typeof summaryInclude }>;

/** A document as lists and the batch page show it. Object keys and Atlas's ids stay on the server. */
export function toSummary(document: SummaryRow): DocumentSummary {
  const { id, fileName, state, submissionMode, documentType, attempt, createdAt, completedAt } = document;
  return {
    ...{ id, fileName, state, submissionMode, documentType, attempt, createdAt, completedAt },
    problem: describeProblem(document.errorCode, document.errorMessage),
    fields: readFields(document.extract),
    officerName: document.officer.name,
  };
}
