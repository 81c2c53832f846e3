import "server-only";
import { checklistInclude, checklistOf } from "@/lib/applicants/checklist";
import { recordAudit } from "@/lib/audit/record";
import { ONE_LOOK_MINUTES } from "@/lib/audit/record-look";
import { noticeFor } from "@/lib/consent/notice";
import { readConsent } from "@/lib/consent/read-consent";
import { prisma } from "@/lib/db/client";
import { linkChecklist } from "./link-checklist";
import { type Caller, type OpenLink, requireLink } from "./require-link";
import type { LinkPageView, OpenLinkRequest } from "./schema";

/** Notes that the link's page was looked at; looks within a few minutes are one. */
async function recordOpening(link: OpenLink, caller: Caller): Promise<void> {
  const { id: linkId, applicantId } = link;
  const before = new Date(Date.now() - ONE_LOOK_MINUTES * 60_000);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.uploadLink.updateMany({
      where: { id: linkId, OR: [{ lastOpenedAt: null }, { lastOpenedAt: { lt: before } }] },
      data: { lastOpenedAt: new Date() },
    });
    if (count > 0) await recordAudit(tx, caller, { type: "link.opened", applicantId, linkId });
  });
}

/** What a link's page shows, its notice in the language asked for. @throws AppError as requireLink */
export async function openLink({ token, language }: OpenLinkRequest, caller: Caller): Promise<LinkPageView> {
  const link = await requireLink(token, caller);
  await recordOpening(link, caller);
  const { expiresAt, isSingleUse, maxFiles, maxFileBytes, contentTypes, applicantId } = link;
  const { expectedDocuments, documents } = await prisma.applicant.findUniqueOrThrow({
    where: { id: applicantId },
    select: { expectedDocuments: true, documents: checklistInclude },
  });
  const sent = await prisma.document.findMany({
    where: { uploadLinkId: link.id, receivedAt: { not: null } },
    select: { state: true, errorCode: true, reviewState: true },
  });
  // Of any link, or WhatsApp: whatever lies there may be what is still missing.
  const isWaiting = await prisma.document.findFirst({
    where: {
      applicantId,
      state: "AWAITING_UPLOAD",
      OR: [{ receivedAt: { not: null } }, { submissionMode: "WHATSAPP" }],
    },
    select: { id: true },
  });
  return {
    ...{ isSingleUse, maxFiles, maxFileBytes, contentTypes },
    expiresAt: expiresAt.toISOString(),
    consent: await readConsent(applicantId),
    notice: noticeFor(language, link.applicant.branch.name),
    checklist: linkChecklist(checklistOf(expectedDocuments, documents), isWaiting !== null),
    files: sent.length,
    unreadable: sent.filter(({ errorCode, reviewState }) => errorCode !== null && reviewState === "PENDING").length,
  };
}
