import type { Words } from "@/lib/i18n/translator";

/** Why a document was not accepted; a code this desk does not know is shown as it stands. */
export function reasonWords(t: Words<"review">, code: string): string {
  const key = `reasons.${code}`;
  return t.has(key) ? t.at(key) : code;
}
