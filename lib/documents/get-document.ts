import "server-only";
import { z } from "zod";
import { DocumentPart } from "@/lib/atlas/contract";
import { recordLook } from "@/lib/audit/record-look";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { reviewSummary } from "@/lib/review/review-summary";
import { listThresholds } from "@/lib/settings/thresholds";
import { KeptPages } from "./kept-pages";
import { knownPerson } from "./known-person";
import { passwordPatterns } from "./password-patterns";
import { needsPassword } from "./problems";
import { readProofs } from "./proofs";
import { readRecordTables } from "./record-tables";
import type { DocumentView, Withheld } from "./schema";
import { summaryInclude, toSummary } from "./summary";

interface Withholding {
  state: string;
  errorCode: string | null;
  clearedAt: Date | null;
}

/** Why no page image can be shown. An original is never shown: it may hold a full Aadhaar number. */
function whyWithheld({ state, errorCode, clearedAt }: Withholding): Withheld {
  if (clearedAt) return "cleared";
  if (needsPassword(errorCode)) return "password";
  if (state === "FAILED" || errorCode === "INVALID_DOC") return "unreadable";
  return state === "DONE" ? "unsure" : "notRead";
}

/** One document with its fields, which is a look at it. @throws AppError not_found, also for another branch's document */
export async function getDocument(actor: Actor, documentId: string): Promise<DocumentView> {
  const document = await prisma.document.findFirst({
    where: { id: documentId, batchId: { not: null }, applicant: visibleApplicants(actor) },
    include: {
      ...summaryInclude,
      applicant: { select: { id: true, name: true, applicationId: true, productType: true } },
      reviews: { include: { reviewer: { select: { name: true } } }, orderBy: { id: "asc" } },
    },
  });
  if (!document) throw new AppError("not_found", "noDocument");
  const { applicant, batchId } = document;
  await recordLook(actor, { type: "document.viewed", applicantId: applicant.id, batchId, documentId });
  const pages = KeptPages.parse(document.pages ?? []).map(({ page, width, height }) => ({
    ...{ page, width, height },
    src: `/api/documents/${document.id}/pages/${page}`,
  }));
  const parts = z.array(DocumentPart).parse(document.parts ?? []);
  const extracts = parts.length === 0 ? [document.extract] : parts.map(({ file_data }) => file_data);
  return {
    ...toSummary(document, await listThresholds()),
    applicant: { id: applicant.id, name: applicant.name, applicationId: applicant.applicationId },
    review: await reviewSummary(actor, document),
    batchId,
    byteSize: document.byteSize,
    contentType: document.contentType,
    proofs: extracts.flatMap(readProofs),
    tables: extracts.flatMap(readRecordTables),
    pages,
    passwordPatterns:
      needsPassword(document.errorCode) && !document.clearedAt ? passwordPatterns(await knownPerson(applicant)) : null,
    pagesWithheld: pages.length > 0 ? null : whyWithheld(document),
  };
}
