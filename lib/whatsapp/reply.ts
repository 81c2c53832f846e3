import "server-only";
import { checklistInclude, checklistOf } from "@/lib/applicants/checklist";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { log } from "@/lib/log";
import { sendTemplate } from "./client";
import { WhatsAppRefused } from "./errors";
import { replyWords } from "./reply-words";
import type { MediaProblem } from "./schema";
import { whatsAppSettings } from "./settings";

/**
 * Tells an applicant by one message what came since the last reply and what is still missing. While a file of theirs is
 * being fetched nothing is said: its end plans the reply anew. A crash between sending and noting it may repeat a reply;
 * Meta has no idempotency key.
 * @throws WhatsAppUnavailable, for the job to try again
 */
export async function replyToApplicant(applicantId: string, signal: AbortSignal): Promise<void> {
  const settings = whatsAppSettings();
  const applicant = await prisma.applicant.findUnique({
    where: { id: applicantId },
    include: {
      documents: checklistInclude,
      inboxMessages: {
        where: { state: { in: ["TAKEN", "FAILED"] }, repliedAt: null },
        select: { id: true, contentType: true, problem: true },
      },
    },
  });
  if (!settings?.replyTemplate || !applicant?.phone || applicant.inboxMessages.length === 0) return;
  const { phone, expectedDocuments, documents, inboxMessages } = applicant;
  if ((await prisma.inboxMessage.count({ where: { sender: phone, state: "FETCHING" } })) > 0) return;

  const received = inboxMessages.map(({ contentType, problem }) => ({
    contentType,
    problem: problem as MediaProblem | null,
  }));
  const missing = checklistOf(expectedDocuments, documents).filter(({ state }) => state !== "done");
  const parameters = replyWords(
    received,
    missing.map(({ documentType }) => documentType),
  );
  try {
    await sendTemplate(settings, phone, { ...settings.replyTemplate, parameters }, signal);
  } catch (error) {
    if (!(error instanceof WhatsAppRefused)) throw error;
    // Left unsaid: the next reply tells of these files as well.
    log.warn({ applicantId, error }, "WhatsApp took no reply");
    return;
  }
  await prisma.$transaction(async (tx) => {
    const ids = inboxMessages.map(({ id }) => id);
    await tx.inboxMessage.updateMany({ where: { id: { in: ids } }, data: { repliedAt: new Date() } });
    await recordAudit(tx, systemActor, { type: "whatsapp.replied", applicantId, fileCount: ids.length });
  });
}
