const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** When a day (`2026-11-24`) begins where the pages say so: India Standard Time, UTC+05:30 all year. */
export const startOfDay = (date: string) => new Date(`${date}T00:00:00+05:30`);

/** When the day after it begins. */
export const startOfNextDay = (date: string) => new Date(startOfDay(date).getTime() + DAY_MILLISECONDS);
