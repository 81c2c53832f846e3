import { formatBytes, formatDateTime } from "@/app/_ui/format";
import type { InboxItem, MediaProblem } from "@/lib/whatsapp/schema";

const kinds: Record<string, string> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG photo",
  "image/png": "PNG picture",
  "image/webp": "WebP picture",
  "image/tiff": "TIFF picture",
  "image/heic": "HEIC photo",
};

const problems: Record<MediaProblem, string> = {
  TOO_LARGE: "Larger than 25 MB",
  NOT_ACCEPTED: "No photo and no PDF",
  GONE: "WhatsApp no longer had the file",
  UNAVAILABLE: "WhatsApp did not hand the file over",
};

/** "PDF, 1.2 MB", or why there is no file. */
export function mediaKind({ contentType, byteSize, problem }: Pick<InboxItem, "contentType" | "byteSize" | "problem">) {
  if (problem) return problems[problem];
  const kind = kinds[contentType ?? ""] ?? "File";
  return byteSize === null ? kind : `${kind}, ${formatBytes(byteSize)}`;
}

/** "ends in 3210"; where the sender hides the number, that. */
export const senderWords = (senderEnd: string | null): string =>
  senderEnd ? `Number that ends in ${senderEnd}` : "Number hidden by the sender";

/** How an uploaded file that waits came here, where it came by WhatsApp. */
export const cameByWhatsApp = (sentAt: Date): string => `Came by WhatsApp, ${formatDateTime(sentAt)}`;

/** A file of the applicant's that could not be taken. */
export const notTakenLine = (problem: MediaProblem, sentAt: Date): string =>
  `${formatDateTime(sentAt)}: ${problems[problem]}`;

export const whatsAppWords = {
  notTakenTitle: "Files sent by WhatsApp could not be taken",
  notTakenAdvice: "Ask the applicant to send them again, or upload them here.",
  title: "WhatsApp",
  intro:
    "Files that came from a number of no applicant, or of several. Every officer of every branch sees this list: whose a file is, is not known before somebody assigns it.",
  unseen: "The pictures themselves are not shown: they may hold an Aadhaar number and are not masked yet.",
  emptyTitle: "Nothing to assign",
  emptyOn: "Files from an applicant's own number go straight to the applicant.",
  emptyOff: "This desk takes no documents by WhatsApp. Your administrator can set it up.",
  tableLabel: "Files without an applicant",
  more: (shown: number, total: number) => `The oldest ${shown} of ${total} are shown.`,
  columns: { sender: "Sender", file: "File", sent: "Sent", actions: "Assign or dismiss" },
  idLabel: "Application id",
  find: "Find",
  nobody: "No applicant that you may see has this application id.",
  choose: "Applicant",
  assign: "Assign",
  dismiss: "Dismiss",
  dismissForGood: "Delete the file for good",
} as const;
