import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { getProductType } from "@/lib/settings/product-types";
import type { ReviewReason } from "./reasons";
import type { ReviewSummary, ReviewView } from "./schema";

interface ReviewedDocument {
  attempt: number;
  reviewState: string;
  applicant: { productType: string };
  reviews: {
    attempt: number;
    decision: ReviewView["decision"];
    reason: string | null;
    note: string | null;
    reviewerId: string;
    reviewer: { name: string };
    at: Date;
  }[];
}

/** What was decided about this sending of a document. @param document its reviews oldest first */
export async function reviewSummary(actor: Actor, document: ReviewedDocument): Promise<ReviewSummary> {
  const history = document.reviews
    .filter(({ attempt }) => attempt === document.attempt)
    .map(({ decision, reason, note, reviewerId, reviewer, at }) => ({
      ...{ decision, note, reviewerId, at },
      reason: reason as ReviewReason | null,
      reviewerName: reviewer.name,
    }));
  const product = await getProductType(document.applicant.productType);
  return {
    history,
    needsSecondApproval: product?.needsSecondApproval ?? false,
    isOwnApproval: document.reviewState === "APPROVED_ONCE" && history.at(-1)?.reviewerId === actor.id,
  };
}
