import "server-only";
import { z } from "zod";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { getCrossChecks } from "@/lib/applicants/get-cross-checks";
import { DocumentPart } from "@/lib/atlas/contract";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { KeptPages } from "@/lib/documents/kept-pages";
import { readProofs } from "@/lib/documents/proofs";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import type { ReviewReason } from "@/lib/review/reasons";
import { listThresholds } from "@/lib/settings/thresholds";
import { ahead } from "./ahead";
import { recorded, type Sent } from "./recorded";
import { picturesOf } from "./report/thumbnail";
import type { ReportWords } from "./report/words";
import { type ReportedDocument, writeReport } from "./report/write-report";

const DOCUMENTS_AT_ONCE = 20;
/** Pages are fetched and made small for so many documents while one is written: both wait, and work beside this thread. */
const PICTURED_AT_ONCE = 4;

type ReadDocument = Omit<ReportedDocument, "pictures" | "pageCount"> & { pages: KeptPages };

/** Every document of an applicant that was handed in, oldest first, a few at a time. */
async function* documentsOf(applicantId: string): AsyncGenerator<ReadDocument> {
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
      yield {
        summary: toSummary(document, thresholds),
        pages: KeptPages.parse(pages ?? []),
        proofs: extracts.flatMap(readProofs),
        reviews,
      };
    }
    last = documents.at(-1)?.id;
    if (documents.length < DOCUMENTS_AT_ONCE) return;
  }
}

/** The same with pictures of their pages; each counts when the next is asked for. */
async function* picturedDocuments(applicantId: string, sent: Sent): AsyncGenerator<ReportedDocument> {
  const pictured = ahead(documentsOf(applicantId), PICTURED_AT_ONCE, async ({ pages, ...document }) => ({
    ...document,
    pageCount: pages.length,
    pictures: await picturesOf(pages),
  }));
  for await (const document of pictured) {
    yield document;
    sent.rows += 1;
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
    const documents = picturedDocuments(applicantId, sent);
    return writeReport({ applicant, crossChecks, documents, madeBy: actor.name, madeAt: new Date() }, words);
  });
  return { applicationId: applicant.applicationId, pieces };
}
