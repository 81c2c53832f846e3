import type { Words } from "@/lib/i18n/translator";

/** The outside failure that is being retried; what an older version wrote down is shown as it stands. */
export function troubleWords(t: Words<"batches">, trouble: string): string {
  const key = `trouble.${trouble}`;
  return t.has(key) ? t.at(key) : trouble;
}
