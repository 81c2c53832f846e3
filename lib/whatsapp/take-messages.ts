import "server-only";
import { createHash } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { fetchMedia } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { log } from "@/lib/log";
import type { MediaMessage } from "./schema";

/** Meta's message id holds the sender's number, base64: only its hash is kept. */
const hashOf = (messageId: string) => createHash("sha256").update(messageId).digest("hex");

/**
 * Keeps each message that carries a file, with the job that fetches it, in one transaction. Meta delivers at least once
 * and for days: a message that is known changes nothing.
 */
export async function takeMessages(messages: MediaMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ id, sender, ...message }) => ({
    ...message,
    messageHash: hashOf(id),
    sender,
    senderEnd: sender?.slice(-4) ?? null,
  }));
  // In one order, always: two deliveries of the same messages must not wait for each other's rows.
  rows.sort((a, b) => (a.messageHash < b.messageHash ? -1 : 1));
  await prisma.$transaction(async (tx) => {
    const fresh = await tx.inboxMessage.createManyAndReturn({
      data: rows,
      skipDuplicates: true,
      select: { id: true },
    });
    for (const { id: inboxId } of fresh) await enqueue(tx, fetchMedia, { inboxId });
    log.info({ files: messages.length, fresh: fresh.length }, "files came by WhatsApp");
  });
}
