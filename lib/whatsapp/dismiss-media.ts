import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { isMessageHeld } from "@/lib/retention/is-message-held";
import { deleteObjects } from "@/lib/storage/object-store";
import { inboxSettled } from "./inbox-settled";

/**
 * Puts a file of the triage list away, and deletes it from the store.
 * @throws AppError inbox_settled where it is no longer in the list; on_hold where it may be of somebody whom a legal hold keeps
 */
export async function dismissMedia(actor: Actor, inboxId: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const message = await tx.inboxMessage.findUnique({ where: { id: inboxId } });
    if (message && (await isMessageHeld(tx, message))) throw new AppError("on_hold", "onHoldFile");
    const { count } = await tx.inboxMessage.updateMany({
      where: { id: inboxId, applicantId: null, state: { in: ["UNASSIGNED", "FAILED"] } },
      data: { state: "DISMISSED", objectKey: null, sender: null, fileName: null },
    });
    if (count === 0 || !message) throw inboxSettled();
    const { senderEnd, objectKey } = message;
    await recordAudit(tx, actor, { type: "whatsapp.dismissed", inboxId, senderEnd });
    // Before the commit: a store that is away keeps the row, and with it the knowledge of the object.
    if (objectKey) await deleteObjects([objectKey]);
  });
}
