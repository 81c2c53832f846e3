import { type Language, languages, locales } from "@/lib/i18n/languages";

/**
 * Dates and times are shown in India Standard Time on every page: server and browser then print the same text, and two
 * officers talking about "10:42" mean the same moment. Digits are Latin in every language, and grouped as India does.
 */
const timeZone = "Asia/Kolkata";

const inEachLanguage = (options: Intl.DateTimeFormatOptions) =>
  Object.fromEntries(
    languages.map((language) => [language, new Intl.DateTimeFormat(locales[language], { timeZone, ...options })]),
  ) as Record<Language, Intl.DateTimeFormat>;

const day = { day: "numeric", month: "short", year: "numeric" } as const;
const dates = inEachLanguage(day);
const longDates = inEachLanguage({ ...day, month: "long" });
const dateTimes = inEachLanguage({ ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "24 Nov 2026, 20:51", India Standard Time. */
export const formatDateTime = (value: Date, language: Language): string => dateTimes[language].format(value);

/** "24 Nov 2026", India Standard Time. */
export const formatDate = (value: Date, language: Language): string => dates[language].format(value);

/** "24 November 2026", India Standard Time; for sentences. */
export const formatLongDate = (value: Date, language: Language): string => longDates[language].format(value);

const counts = new Intl.NumberFormat("en-IN");

/** "1,23,456": a count as India groups it, alike in every language. */
export const formatCount = (count: number): string => counts.format(count);

/** Bytes as a person reads them, in powers of 1024: "812 B", "14 KB", "3.4 MB". The units are alike in every language. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** Share of one as whole percent. Never rounds up to 100 %, so that "100 %" means certain. */
export function formatShare(share: number): string {
  const percent = share >= 1 ? 100 : Math.min(99, Math.round(share * 100));
  return `${Math.max(0, percent)} %`;
}
