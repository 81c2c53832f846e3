import type { Range } from "@/lib/analytics/range";
import type { Language } from "@/lib/i18n/languages";
import { shortPeriod } from "./figure-words";
import { namedColumns } from "./scale";

/** Names that have room on a phone; those of months are longer. */
const MOST_NAMES = { day: 5, week: 5, month: 4 };

/** What some columns of a range are called, and where their middle stands, 0 to 1 from the left. */
export function columnNames({ periods, unit }: Range, language: Language): { place: number; label: string }[] {
  return namedColumns(periods.length, MOST_NAMES[unit]).flatMap((at) => {
    const period = periods[at];
    return period ? [{ place: (at + 0.5) / periods.length, label: shortPeriod(period, unit, language) }] : [];
  });
}
