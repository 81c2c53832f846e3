"use client";

import { Send } from "lucide-react";
import { useActionState } from "react";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type RedeliverState, redeliverAction } from "../actions";

const initial: RedeliverState = { error: null, planned: false };

interface RedeliverFormProps {
  deliveryId: string;
  label: string;
  /** Which one, for screen readers. */
  of: string;
  /** What to say once a new try is planned. */
  planned: string;
}

/** Sends one callback again; works without scripts. */
export function RedeliverForm({ deliveryId, label, of, planned }: RedeliverFormProps) {
  const [state, action] = useActionState(redeliverAction, initial);
  return (
    <form action={action}>
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <SubmitButton variant="secondary" size="sm">
        <Send aria-hidden="true" />
        {label}
        <span className="sr-only">{of}</span>
      </SubmitButton>
      <p role="status" className="mt-1 text-ink-muted text-xs empty:hidden">
        {state.planned ? planned : null}
      </p>
      {state.error ? (
        <p role="alert" className="mt-1 max-w-60 text-bad text-sm">
          {state.error}
        </p>
      ) : null}
    </form>
  );
}
