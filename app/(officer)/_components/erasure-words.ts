import { formatCount } from "@/app/_ui/format";
import type { Words } from "@/lib/i18n/translator";

/** Why an erasure was asked for; a reason this version does not know is shown as it is. */
export function reasonWords(t: Words<"retention">, reason: string): string {
  const key = `erasure.reasons.${reason}`;
  return t.has(key) ? t.at(key) : reason;
}

/** What people know comes first, the rest as it comes. */
const order = ["Applicant", "Document", "Batch", "FieldCheck", "DocumentReview", "InboxMessage", "LegalHold", "Flow"];
const rank = (table: string) => (order.includes(table) ? order.indexOf(table) : order.length);

/** What goes or went, a few words for each table. */
export function rowWords(t: Words<"retention">, rows: Record<string, number>): string[] {
  return Object.entries(rows)
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([table, count]) => {
      const key = `erasure.rows.${table}`;
      return t.has(key) ? t.at(key, { count }) : `${formatCount(count)} × ${table}`;
    });
}
