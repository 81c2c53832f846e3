import type { Period, Unit } from "@/lib/analytics/periods";
import { type Language, languages, locales } from "@/lib/i18n/languages";

const inEachLanguage = <Format>(make: (locale: string) => Format) =>
  Object.fromEntries(languages.map((language) => [language, make(locales[language])])) as Record<Language, Format>;

/** Days are calendar days already: midnight UTC stands for each, so they are written in UTC. */
const dates = (options: Intl.DateTimeFormatOptions) =>
  inEachLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }));
const dayMonth = dates({ day: "numeric", month: "short" });
const dayMonthYear = dates({ day: "numeric", month: "short", year: "numeric" });
const monthYear = dates({ month: "short", year: "numeric" });
const counts = inEachLanguage((locale) => new Intl.NumberFormat(locale));
const spans = (unit: string, maximumFractionDigits: number) =>
  inEachLanguage(
    (locale) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits }),
  );
const seconds = spans("second", 0);
const minutes = spans("minute", 1);
const hours = spans("hour", 1);
const days = spans("day", 1);

const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** "24 Nov 2026". */
export const dayWords = (day: string, language: Language): string => dayMonthYear[language].format(at(day));

/** A period where there is little room: "24 Nov", of months "Nov 2026"; a week by its first day. */
export function shortPeriod({ from }: Period, unit: Unit, language: Language): string {
  return (unit === "month" ? monthYear : dayMonth)[language].format(at(from));
}

/** A period in full: "24 Nov 2026", "23–29 Nov 2026"; of a whole month "Nov 2026". */
export function periodWords({ from, to }: Period, unit: Unit, language: Language): string {
  if (from === to) return dayWords(from, language);
  const isWhole = from.endsWith("-01") && at(to).getTime() + 24 * 3600 * 1000 === nextMonth(from);
  if (unit === "month" && isWhole) return monthYear[language].format(at(from));
  return dayMonthYear[language].formatRange(at(from), at(to)).replaceAll("\u2009", " ");
}

function nextMonth(day: string): number {
  const date = at(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** "12,34,567". */
export const countWords = (count: number, language: Language): string => counts[language].format(count);

/** A length of time by its greatest unit: "45 sec", "3.5 min", "2 hr", "1.5 days". */
export function spanWords(length: number, language: Language): string {
  if (length < 60) return seconds[language].format(length);
  if (length < 3600) return minutes[language].format(length / 60);
  if (length < 2 * 24 * 3600) return hours[language].format(length / 3600);
  return days[language].format(length / (24 * 3600));
}
