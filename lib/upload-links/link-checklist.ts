import type { ChecklistItem } from "@/lib/applicants/checklist";
import type { LinkItemState, LinkPageView } from "./schema";

function stateOf({ state, isApproved, refusal }: ChecklistItem, isWaiting: boolean): LinkItemState {
  if (state === "done") return isApproved ? "accepted" : "received";
  if (state === "pending" || isWaiting) return "pending";
  return refusal ? "again" : "missing";
}

/**
 * The checklist as the applicant is told it. A refusal is told with its reason, never with the reviewer's note, and also
 * while something that may replace it is looked at.
 * @param isWaiting whether files lie there that nobody has sent on: they may be whatever is missing. Pure.
 */
export const linkChecklist = (items: ChecklistItem[], isWaiting: boolean): LinkPageView["checklist"] =>
  items.map((item) => ({
    documentType: item.documentType,
    state: stateOf(item, isWaiting),
    reason: item.refusal?.reason ?? null,
  }));
