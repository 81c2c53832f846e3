import { formatBytes } from "@/app/_ui/format";
import type { Words } from "@/lib/i18n/translator";
import type { InboxItem } from "@/lib/whatsapp/schema";

/** "PDF, 1.2 MB", or why there is no file. */
export function mediaKind(
  t: Words<"whatsapp">,
  { contentType, byteSize, problem }: Pick<InboxItem, "contentType" | "byteSize" | "problem">,
): string {
  if (problem) return t(`problems.${problem}`);
  const key = `kinds.${contentType?.split("/").at(-1)}`;
  const kind = t.has(key) ? t.at(key) : t("kinds.other");
  return byteSize === null ? kind : t("sized", { kind, size: formatBytes(byteSize) });
}

/** "Number that ends in 3210"; where the sender hides the number, that. */
export const senderWords = (t: Words<"whatsapp">, senderEnd: string | null): string =>
  senderEnd ? t("sender", { end: senderEnd }) : t("hidden");
