"use client";

import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { Alert } from "@/app/_ui/alert";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FlowStateView } from "@/lib/applicants/schema";
import { type RetryFlowState, retryFlowAction } from "../actions";

/** How often to look whether the flow has opened meanwhile. Milliseconds. */
const LOOK_EVERY = 2000;

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
  const router = useRouter();
  const [answer, action] = useActionState(retryFlowAction, initial);
  useEffect(() => {
    if (state !== "OPENING") return;
    const timer = window.setInterval(() => router.refresh(), LOOK_EVERY);
    return () => window.clearInterval(timer);
  }, [state, router]);

  if (state === "OPENING") {
    return (
      <Alert tone="info" title="Verification is being opened with Atlas" className="mb-4">
        This takes a moment. Documents can be uploaded already; they are sent once it is open.
      </Alert>
    );
  }
  return (
    <Alert
      tone="bad"
      title="Verification could not be opened with Atlas"
      className="mb-4"
      action={
        mayRetry ? (
          <form action={action}>
            <input type="hidden" name="applicantId" value={applicantId} />
            <SubmitButton variant="secondary" size="sm">
              <RotateCw aria-hidden="true" />
              Try again
            </SubmitButton>
          </form>
        ) : undefined
      }
    >
      {failure ?? "Atlas refused without a reason."}
      {answer.error ? <p role="alert">{answer.error}</p> : null}
    </Alert>
  );
}
