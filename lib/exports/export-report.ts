import "server-only";
import { z } from "zod";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { getCrossChecks } from "@/lib/applicants/get-cross-checks";
import { DocumentPart } from "@/lib/atlas/contract";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { readProofs } from "@/lib/documents/proofs";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import type { ReviewReason } from "@/lib/review/reasons";
import { listThresholds } from "@/lib/settings/thresholds";
import { recorded, type Sent } from "./recorded";
import type { ReportWords } from "./report/words";
import { type ReportedDocument, writeReport } from "./report/write-report";

const DOCUMENTS_AT_ONCE = 20;

/** Every document of an applicant that was handed in, oldest first, a few at a time. */
async function* documentsOf(applicantId: string, sent: Sent): AsyncGenerator<ReportedDocument> {
  const thresholds = await listThresholds();
  let last: string | undefined;
  for (;;) {
    const documents = await prisma.document.findMany({
      where: { applicantId, batchId: { not: null } },
      include: {
        ...summaryInclude,
        reviews: { include: { reviewer: { select: { name: true } } }, orderBy: { id: "asc" } },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: DOCUMENTS_AT_ONCE,
      ...(last ? { cursor: { id: last }, skip: 1 } : {}),
    });
    for (const document of documents) {
      const { attempt, pages, extract } = document;
      const parts = z.array(DocumentPart).parse(document.parts ?? []);
      const extracts = parts.length === 0 ? [extract] : parts.map(({ file_data }) => file_data);
      const reviews = document.reviews
        .filter((review) => review.attempt === attempt)
        .map(({ decision, reason, note, reviewerId, reviewer, at }) => ({
          ...{ decision, note, reviewerId, at },
          reason: reason as ReviewReason | null,
          reviewerName: reviewer.name,
        }));
      yield { summary: toSummary(document, thresholds), pages, proofs: extracts.flatMap(readProofs), reviews };
      sent.rows += 1;
    }
    last = documents.at(-1)?.id;
    if (documents.length < DOCUMENTS_AT_ONCE) return;
  }
}

/**
 * The case report about one applicant as a PDF, piece by piece as fast as it is taken: who they are, how their documents
 * agree, and each document with its masked pages, its fields, what people checked, and who decided what. A look at the
 * applicant, and an export with an audit event of its own whose rows are documents.
 * @throws AppError not_found, also for another branch's applicant
 */
export async function exportReport(
  actor: Actor,
  applicantId: string,
  words: ReportWords,
): Promise<{ applicationId: string; pieces: AsyncGenerator<Buffer> }> {
  const applicant = await getApplicant(actor, applicantId);
  const crossChecks = await getCrossChecks(actor, applicantId);
  const facts = { what: "report", format: "pdf", applicantId, filters: "" } as const;
  const pieces = recorded(actor, facts, (sent) => {
    const documents = documentsOf(applicantId, sent);
    return writeReport({ applicant, crossChecks, documents, madeBy: actor.name, madeAt: new Date() }, words);
  });
  return { applicationId: applicant.applicationId, pieces };
}
