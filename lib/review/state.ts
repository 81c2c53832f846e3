import type { ReviewStateView } from "./schema";

/** A decision that cannot be taken now, by the code of the error it ends in. */
export type Refusal = "review_changed" | "same_person" | "second_person_only" | "fields_unchecked";

export interface ReviewSituation {
  state: ReviewStateView;
  /** Whether the product type wants two persons. */
  needsSecondApproval: boolean;
  /** Who approved first; null where nobody has. */
  firstApproverId: string | null;
  /** Fields nobody has looked at and somebody must. */
  unchecked: number;
  actor: { id: string /** Whether the role allows the second approval. */; maySecond: boolean };
}

/** The state an approval leads to, or why it cannot be given. */
export function approve(situation: ReviewSituation): ReviewStateView | Refusal {
  const { state, needsSecondApproval, firstApproverId, unchecked, actor } = situation;
  if (state === "APPROVED") return "review_changed";
  if (unchecked > 0) return "fields_unchecked";
  if (state !== "APPROVED_ONCE") return needsSecondApproval ? "APPROVED_ONCE" : "APPROVED";
  if (firstApproverId === actor.id) return "same_person";
  return actor.maySecond ? "APPROVED" : "second_person_only";
}
