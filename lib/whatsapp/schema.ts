import { z } from "zod";
import type { Reason } from "@/lib/i18n/reason";

/** Why a file that was sent is no document; ours. */
export const mediaProblems = ["TOO_LARGE", "NOT_ACCEPTED", "GONE", "UNAVAILABLE"] as const;
export type MediaProblem = (typeof mediaProblems)[number];

const media = z.looseObject({
  id: z.string().min(1).max(200),
  filename: z.string().optional().catch(undefined),
});
const head = {
  id: z.string().min(1).max(500),
  /** Digits; left out where the sender hides the number behind a username (Meta, business-scoped user ids, 2026). */
  from: z
    .string()
    .regex(/^\d{8,15}$/)
    .optional()
    .catch(undefined),
  /** Seconds since 1970, as text. */
  timestamp: z.coerce.number().int().min(0).max(4_102_444_800),
};

/** A message that carries a file the desk may take (Meta, webhooks reference: messages, image and document). */
const MediaMessage = z
  .discriminatedUnion("type", [
    z.looseObject({ ...head, type: z.literal("image"), image: media }),
    z.looseObject({ ...head, type: z.literal("document"), document: media }),
  ])
  .transform((message) => {
    const { id: mediaId, filename } = message.type === "image" ? message.image : message.document;
    return {
      id: message.id,
      sender: message.from ?? null,
      sentAt: new Date(message.timestamp * 1000),
      mediaId,
      fileName: filename?.trim() || null,
    };
  });
export type MediaMessage = z.infer<typeof MediaMessage>;

const Change = z.looseObject({
  field: z.literal("messages"),
  value: z.looseObject({
    metadata: z.looseObject({ phone_number_id: z.string() }),
    messages: z.array(z.unknown()).default([]),
  }),
});
const Notification = z.looseObject({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(z.looseObject({ changes: z.array(z.unknown()).default([]) })),
});

/**
 * The files of one notification that were sent to this phone number. Statuses, texts, other kinds of message and whatever
 * is not understood are passed over: one odd message must not keep the others from being taken.
 */
export function readNotification(body: unknown, phoneNumberId: string): MediaMessage[] {
  const notification = Notification.safeParse(body);
  if (!notification.success) return [];
  return notification.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap((raw) => {
      const change = Change.safeParse(raw);
      if (!change.success || change.data.value.metadata.phone_number_id !== phoneNumberId) return [];
      return change.data.value.messages;
    })
    .flatMap((raw) => {
      const message = MediaMessage.safeParse(raw);
      return message.success ? [message.data] : [];
    });
}

/** Reply of GET /{version}/{media-id}. The address is good for five minutes and is a secret. */
export const MediaInfo = z.looseObject({
  url: z.url({ protocol: /^https?$/ }),
  /** Of the file's bytes, in hex or in base64: Meta's two sources differ. */
  sha256: z.string().optional().catch(undefined),
  /** Bytes; a number, or its digits. */
  file_size: z.coerce.number().optional().catch(undefined),
});
export type MediaInfo = z.infer<typeof MediaInfo>;

/** What Meta answers where it refuses (Graph API, handling errors). Its message may repeat a number: never kept. */
export const GraphError = z.looseObject({
  error: z.looseObject({ code: z.number(), is_transient: z.boolean().optional().catch(undefined) }),
});

/** The parts of a triage item a page may know. */
export interface InboxItem {
  id: string;
  /** The last four digits of the sender's number; null where WhatsApp hides it. */
  senderEnd: string | null;
  contentType: string | null;
  /** Bytes. */
  byteSize: number | null;
  /** Set where the file could not be taken. */
  problem: MediaProblem | null;
  sentAt: Date;
  /** When it is deleted unless somebody takes it; null while the legal hold of somebody with this number keeps it. */
  goesAt: Date | null;
}

export const FindApplicantsInput = z.strictObject({
  applicationId: z
    .string()
    .trim()
    .min(3, "applicationIdShort" satisfies Reason)
    .max(100),
});

export const AssignMediaInput = z.strictObject({
  inboxId: z.cuid(),
  applicantId: z.cuid("chooseApplicant" satisfies Reason),
});
export type AssignMedia = z.infer<typeof AssignMediaInput>;

export const DismissMediaInput = z.strictObject({ inboxId: z.cuid() });
