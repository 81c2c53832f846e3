"use client";

import { Send } from "lucide-react";
import { useActionState } from "react";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type RedeliverState, redeliverAction } from "../actions";

const initial: RedeliverState = { error: null, planned: false };

/** Sends one callback again; works without scripts. `of` says which, for screen readers. */
export function RedeliverForm({ deliveryId, of }: { deliveryId: string; of: string }) {
  const [state, action] = useActionState(redeliverAction, initial);
  return (
    <form action={action}>
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <SubmitButton variant="secondary" size="sm">
        <Send aria-hidden="true" />
        Send again
        <span className="sr-only">{of}</span>
      </SubmitButton>
      <p role="status" className="mt-1 text-ink-muted text-xs empty:hidden">
        {state.planned ? "On its way" : null}
      </p>
      {state.error ? (
        <p role="alert" className="mt-1 max-w-60 text-bad text-sm">
          {state.error}
        </p>
      ) : null}
    </form>
  );
}
