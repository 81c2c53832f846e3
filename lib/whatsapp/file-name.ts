import type { AcceptedContentType } from "@/lib/documents/schema";
import { redactText } from "@/lib/log";

const endings: Record<AcceptedContentType, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/tiff": "tif",
  "image/heic": "heic",
  "application/pdf": "pdf",
};
const LONGEST = 255;

/** Day and time in India, as on every page. */
const moment = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Kolkata",
  dateStyle: "short",
  timeStyle: "medium",
});

/**
 * What a file from WhatsApp is called: as on the sender's phone, with identity numbers masked, or after the moment it was
 * sent, e.g. "WhatsApp 2026-11-28 21.03.31.jpg".
 */
export function nameFile(given: string | null, contentType: AcceptedContentType, sentAt: Date): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const name = redactText((given ?? "").replace(/[\u0000-\u001f\u007f/\\]/g, " ").trim()).slice(0, LONGEST);
  return name || `WhatsApp ${moment.format(sentAt).replaceAll(":", ".")}.${endings[contentType]}`;
}
