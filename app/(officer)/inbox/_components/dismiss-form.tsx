"use client";

import { Trash2 } from "lucide-react";
import { useActionState } from "react";
import { SubmitButton } from "@/app/_ui/submit-button";
import { whatsAppWords as words } from "../../_components/whatsapp-words";
import { dismissMediaAction, type SettleState } from "../actions";

const initial: SettleState = { error: null };

/** Puts a file away for good; works without scripts. `of` says which, for screen readers. */
export function DismissForm({ inboxId, of }: { inboxId: string; of: string }) {
  const [state, action] = useActionState(dismissMediaAction, initial);
  return (
    <form action={action}>
      <input type="hidden" name="inboxId" value={inboxId} />
      <SubmitButton variant="quiet" size="sm">
        <Trash2 aria-hidden="true" />
        {words.dismiss}
        <span className="sr-only">{of}</span>
      </SubmitButton>
      <p className="text-ink-faint text-xs">{words.dismissHint}</p>
      {state.error ? (
        <p role="alert" className="mt-1 max-w-60 text-bad text-sm">
          {state.error}
        </p>
      ) : null}
    </form>
  );
}
