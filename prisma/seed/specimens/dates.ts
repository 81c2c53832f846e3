/** A day of the calendar. */
export interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (value: number) => String(value).padStart(2, "0");

/** As fields hold dates: 07/03/1990. */
export const slashed = ({ year, month, day }: Day) => `${two(day)}/${two(month)}/${year}`;
/** As invoices print them: 07-Mar-2025. */
export const withMonthName = ({ year, month, day }: Day) => `${two(day)}-${months[month - 1]}-${year}`;
/** 07-03-2025. */
export const dashed = (day: Day) => slashed(day).replaceAll("/", "-");
const fullMonths = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
/** The ending of an ordinal number: 1st, 2nd, 3rd, 11th. */
const ordinal = (value: number) =>
  Math.floor(value / 10) === 1 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
/** As deeds write it: 7th day of March, 2025. */
export const withDayOf = ({ year, month, day }: Day) =>
  `${day}${ordinal(day)} day of ${fullMonths[month - 1]}, ${year}`;
/** As in a machine readable zone: 900307. */
export const yymmdd = ({ year, month, day }: Day) => `${two(year % 100)}${two(month)}${two(day)}`;
/** As statements print them: 07/03/25. */
export const shortSlashed = ({ year, month, day }: Day) => `${two(day)}/${two(month)}/${two(year % 100)}`;
