import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { AcceptedContentType } from "@/lib/documents/schema";
import { SNIFF_BYTES, sniffContent } from "@/lib/documents/sniff-content";
import { deskKeys } from "@/lib/storage/keys";
import { deleteObjects, putObject } from "@/lib/storage/object-store";
import { becomeDocument } from "./become-document";
import { fetchMediaBytes } from "./client";
import { WhatsAppRefused } from "./errors";
import { planReply } from "./plan-reply";
import type { MediaProblem } from "./schema";
import { type WhatsAppSettings, whatsAppSettings } from "./settings";

type Fetched = { bytes: Buffer; contentType: AcceptedContentType } | { problem: MediaProblem };

async function fetchFile(settings: WhatsAppSettings, mediaId: string, signal: AbortSignal): Promise<Fetched> {
  try {
    const bytes = await fetchMediaBytes(settings, mediaId, signal);
    if (!bytes) return { problem: "TOO_LARGE" };
    const contentType = sniffContent(bytes.subarray(0, SNIFF_BYTES));
    return contentType ? { bytes, contentType } : { problem: "NOT_ACCEPTED" };
  } catch (error) {
    if (error instanceof WhatsAppRefused) return { problem: "GONE" };
    throw error;
  }
}

/** The one applicant with this number, whatever the branch; null where there is none, or several. */
async function findSender(tx: Tx, sender: string | null): Promise<{ id: string; createdById: string } | null> {
  if (!sender) return null;
  const found = await tx.applicant.findMany({
    where: { phone: sender },
    select: { id: true, createdById: true },
    take: 2,
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Fetches a file that was sent and puts it where it belongs: into the waiting list of the applicant with the sender's
 * number, or into the triage list. Safe to repeat.
 * @throws WhatsAppUnavailable, for the job to try again
 */
export async function fetchInboxMedia(inboxId: string, signal: AbortSignal): Promise<void> {
  const message = await prisma.inboxMessage.findUnique({ where: { id: inboxId } });
  if (message?.state !== "FETCHING") return;
  const settings = whatsAppSettings();
  // Switched off meanwhile: nobody is left to ask.
  if (!settings) return settleProblem(inboxId, "UNAVAILABLE");
  const fetched = await fetchFile(settings, message.mediaId, signal);
  if ("problem" in fetched) return settleProblem(inboxId, fetched.problem);

  const stored = {
    objectKey: deskKeys.inbox(inboxId), // the same in every attempt: none leaves an object behind
    contentType: fetched.contentType,
    byteSize: fetched.bytes.byteLength,
    sha256: createHash("sha256").update(fetched.bytes).digest("hex"),
  };
  await putObject(stored.objectKey, fetched.bytes, stored.contentType);
  await prisma.$transaction(async (tx) => {
    const applicant = await findSender(tx, message.sender);
    const { contentType, byteSize, sha256 } = stored;
    const { count } = await tx.inboxMessage.updateMany({
      where: { id: inboxId, state: "FETCHING" },
      data: applicant
        ? { state: "TAKEN", applicantId: applicant.id, sender: null, contentType, byteSize, sha256 }
        : { state: "UNASSIGNED", ...stored },
    });
    if (count === 0) return; // another run of this job was faster
    const { senderEnd, fileName, sentAt } = message;
    const facts = { type: "whatsapp.received", inboxId, senderEnd, contentType, byteSize } as const;
    if (!applicant) return recordAudit(tx, systemActor, { ...facts, applicantId: null, documentId: null });
    await planReply(tx, applicant.id);
    const { documentId, spareKeys } = await becomeDocument(tx, applicant, { ...stored, fileName, sentAt });
    await tx.inboxMessage.update({ where: { id: inboxId }, data: { documentId } });
    await recordAudit(tx, systemActor, { ...facts, applicantId: applicant.id, documentId });
    await deleteObjects(spareKeys);
  });
}

/**
 * Notes that a file did not come, and why: its sender, where known, is told to send it again. An object that an attempt cut
 * short has left goes last: a store that is away must not keep the message from ending.
 */
export async function settleProblem(inboxId: string, problem: MediaProblem): Promise<void> {
  const isSettled = await prisma.$transaction(async (tx) => {
    const message = await tx.inboxMessage.findUnique({ where: { id: inboxId } });
    const applicant = await findSender(tx, message?.sender ?? null);
    const applicantId = applicant?.id ?? null;
    const { count } = await tx.inboxMessage.updateMany({
      where: { id: inboxId, state: "FETCHING" },
      data: { state: "FAILED", problem, applicantId, sender: null },
    });
    if (count === 0) return false;
    if (applicantId) await planReply(tx, applicantId);
    await recordAudit(tx, systemActor, { type: "whatsapp.not-taken", inboxId, applicantId, problem });
    return true;
  });
  if (isSettled) await deleteObjects([deskKeys.inbox(inboxId)]);
}
