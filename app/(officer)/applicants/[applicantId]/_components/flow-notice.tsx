"use client";

import { RotateCw } from "lucide-react";
import { useActionState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FlowStateView } from "@/lib/applicants/schema";
import { type RetryFlowState, retryFlowAction } from "../actions";
import { KeepFresh } from "./keep-fresh";

const initial: RetryFlowState = { error: null };

interface FlowNoticeProps {
  applicantId: string;
  state: Exclude<FlowStateView, "OPEN">;
  failure: string | null;
  /** Whether who looks may ask Atlas again. */
  mayRetry: boolean;
}

/** Says honestly that verification is not open yet, or why it could not be opened. */
export function FlowNotice({ applicantId, state, failure, mayRetry }: FlowNoticeProps) {
  const t = useWords("flow");
  const ui = useWords("ui");
  const [answer, action] = useActionState(retryFlowAction, initial);

  if (state === "OPENING") {
    return (
      <>
        <KeepFresh />
        <Alert tone="info" title={t("opening")} className="mb-4">
          {t("openingAdvice")}
        </Alert>
      </>
    );
  }
  return (
    <Alert
      tone="bad"
      title={t("failed")}
      className="mb-4"
      action={
        mayRetry ? (
          <form action={action}>
            <input type="hidden" name="applicantId" value={applicantId} />
            <SubmitButton variant="secondary" size="sm">
              <RotateCw aria-hidden="true" />
              {ui("tryAgain")}
            </SubmitButton>
          </form>
        ) : undefined
      }
    >
      <FailureWords failure={failure} />
      {answer.error ? <p role="alert">{answer.error}</p> : null}
    </Alert>
  );
}

/** Why the flow was refused; what Atlas says itself is English. */
function FailureWords({ failure }: { failure: string | null }) {
  const t = useWords("flow");
  if (!failure) return t("noReason");
  const key = `failures.${failure}`;
  if (t.has(key)) return t.at(key);
  return t.rich("refused", { text: failure, foreign: (text) => <span lang="en">{text}</span> });
}
