/** Days a file that an applicant sent by WhatsApp or link waits for somebody to send it on: a loan is decided in weeks. */
export const WAITING_DAYS = 90;

/** Days a file that came by WhatsApp from nobody known lies in the triage list. */
export const INBOX_DAYS = 30;

/** Days an invitation is kept after its end, for whoever asks what became of it. */
export const INVITATION_KEPT_DAYS = 30;

const DAY_MILLISECONDS = 24 * 3600_000;

export const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MILLISECONDS);
export const daysBefore = (from: Date, days: number): Date => daysAfter(from, -days);
