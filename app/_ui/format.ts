/**
 * Dates and times are shown in India Standard Time on every page: server and browser then print the same text, and two
 * officers talking about "10:42" mean the same moment.
 */
const timeZone = "Asia/Kolkata";
const dateTime = new Intl.DateTimeFormat("en-GB", {
  timeZone,
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
const date = new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "short", year: "numeric" });

/** "24 Nov 2026, 20:51", India Standard Time. */
export function formatDateTime(value: Date): string {
  return dateTime.format(value);
}

/** "24 Nov 2026", India Standard Time. */
export function formatDate(value: Date): string {
  return date.format(value);
}

/** Bytes as a person reads them, in powers of 1024: "812 B", "14 KB", "3.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** "1 document", "3 documents". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Share of one as whole percent. Never rounds up to 100 %, so that "100 %" means certain. */
export function formatShare(share: number): string {
  const percent = share >= 1 ? 100 : Math.min(99, Math.round(share * 100));
  return `${Math.max(0, percent)} %`;
}
