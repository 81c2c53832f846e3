/** How long a key may be good for, in days: none is for ever. */
export const keyDays = [30, 90, 365] as const;
