import "server-only";
import type { Tx } from "@/lib/db/client";
import { sendReply } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { whatsAppSettings } from "./settings";

/** People send a document a page at a time: what comes within these seconds gets one reply. */
export const REPLY_AFTER_SECONDS = 15;

/** Plans the one reply to an applicant, or puts off the one that is planned. Nothing where the desk has no template. */
export async function planReply(tx: Tx, applicantId: string): Promise<void> {
  if (!whatsAppSettings()?.replyTemplate) return;
  await enqueue(tx, sendReply, { applicantId }, { runAt: new Date(Date.now() + REPLY_AFTER_SECONDS * 1000) });
}
