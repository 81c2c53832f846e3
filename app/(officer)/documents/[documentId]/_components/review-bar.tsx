"use client";

import { BadgeCheck, Ban, Keyboard, ListChecks, RotateCcw, Undo2 } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import type { ReviewStateView, ReviewView } from "@/lib/review/schema";

export interface ReviewBarProps {
  state: ReviewStateView;
  /** The newest decision of this sending. */
  newest: ReviewView | undefined;
  isOwnApproval: boolean;
  isRecognised: boolean;
  /** Fields that still must be looked at. */
  toCheck: number;
  isPending: boolean;
  onCheck: () => void;
  onApprove: () => void;
  onReject: () => void;
  onAskAgain: () => void;
  onReopen: () => void;
  onHelp: () => void;
}

/** What is left to do for the document's decision, and the buttons that take it. */
export function ReviewBar(props: ReviewBarProps) {
  const t = useWords("review");
  const { state, isPending } = props;
  const isOpen = state === "PENDING" || state === "APPROVED_ONCE";
  return (
    <section aria-label={t("title")} className="panel mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-52 flex-1">
        <ReviewStanding {...props} />
      </div>
      <div className="flex flex-wrap gap-2">
        {isOpen ? <OpenButtons {...props} /> : null}
        {state === "PENDING" ? null : (
          <Button disabled={isPending} onClick={props.onReopen}>
            <Undo2 aria-hidden="true" />
            {t("reopen")}
          </Button>
        )}
        <Button variant="quiet" onClick={props.onHelp} aria-keyshortcuts="?">
          <Keyboard aria-hidden="true" />
          {t("keys")}
        </Button>
      </div>
    </section>
  );
}

function ReviewStanding({ state, newest, isOwnApproval, isRecognised, toCheck }: ReviewBarProps) {
  const t = useWords("review");
  if (state === "PENDING") {
    if (!isRecognised) return <p>{t("waits.unrecognised")}</p>;
    return <p>{toCheck > 0 ? t("waits.fields", { count: toCheck }) : t("waits.ready")}</p>;
  }
  if (!newest) return null;
  const name = newest.reviewerName;
  if (state === "APPROVED_ONCE") return <p>{isOwnApproval ? t("waits.own") : t("waits.second", { name })}</p>;
  return (
    <>
      <p className="font-medium">{t(`decided.${newest.decision}`, { name })}</p>
      {newest.reason ? <p className="text-ink-muted">{t(`reasons.${newest.reason}`)}</p> : null}
      {newest.note ? <p className="break-words text-ink-muted">{newest.note}</p> : null}
    </>
  );
}

function OpenButtons(props: ReviewBarProps) {
  const t = useWords("review");
  const { state, isOwnApproval, isRecognised, toCheck, isPending } = props;
  return (
    <>
      {toCheck > 0 && isRecognised ? (
        <Button variant="primary" onClick={props.onCheck}>
          <ListChecks aria-hidden="true" />
          {t("check", { count: toCheck })}
        </Button>
      ) : null}
      {isRecognised && toCheck === 0 && !isOwnApproval ? (
        <Button variant="primary" data-approve disabled={isPending} onClick={props.onApprove} aria-keyshortcuts="A">
          <BadgeCheck aria-hidden="true" />
          {t(state === "APPROVED_ONCE" ? "approveSecond" : "approve")}
        </Button>
      ) : null}
      <Button disabled={isPending} onClick={props.onAskAgain} aria-keyshortcuts="S">
        <RotateCcw aria-hidden="true" />
        {t("askAgain")}
      </Button>
      <Button variant="danger" disabled={isPending} onClick={props.onReject} aria-keyshortcuts="R">
        <Ban aria-hidden="true" />
        {t("reject")}
      </Button>
    </>
  );
}
