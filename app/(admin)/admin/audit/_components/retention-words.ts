import { reasonWords as erasureReason } from "@/app/(officer)/_components/erasure-words";
import type { AuditEventBody } from "@/lib/audit/events";
import type { Words } from "@/lib/i18n/translator";

type RetentionEvent = Extract<
  AuditEventBody,
  { type: `retention.${string}` | `hold.${string}` | `erasure.${string}` | "applicant.erased" }
>;

const papersOf = (t: Words<"retention">, documentClass: string): string => {
  const key = `classes.${documentClass}`;
  return t.has(key) ? t.at(key) : documentClass;
};

/** What was done about how long data is kept, in one sentence. */
export function retentionWords(t: Words<"retention">, event: RetentionEvent): string {
  switch (event.type) {
    case "retention.changed": {
      const period = (days: number | null) => (days === null ? t("forever") : t("days", { count: days }));
      const papers = papersOf(t, event.documentClass);
      return t("trail.periodChanged", { papers, from: period(event.from), to: period(event.to) });
    }
    case "hold.set":
      return t("trail.holdSet");
    case "hold.lifted":
      return t("trail.holdLifted");
    case "erasure.requested":
      return t("trail.requested", { reason: erasureReason(t, event.reason) });
    case "erasure.confirmed":
      return t("trail.confirmed");
    case "erasure.cancelled":
      return t("trail.cancelled");
    case "applicant.erased":
      return t(event.atlas === "erased" ? "trail.erased" : "trail.erasedHere", {
        rows: event.rows,
        objects: event.objects,
      });
  }
}
