import type { Words } from "@/lib/i18n/translator";

/** How long ago a moment was, in its largest unit. */
export function ageWords(t: Words<"queue">, since: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000));
  if (seconds < 60) return t("age.seconds", { count: seconds });
  if (seconds < 3600) return t("age.minutes", { count: Math.floor(seconds / 60) });
  if (seconds < 48 * 3600) return t("age.hours", { count: Math.floor(seconds / 3600) });
  return t("age.days", { count: Math.floor(seconds / 86_400) });
}

/** What a kind of job does; one this version does not know is shown by its name. */
export function jobWords(t: Words<"queue">, job: string): string {
  const key = `jobs.${job}`;
  return t.has(key) ? t.at(key) : job;
}
