"use client";

import { Trash2 } from "lucide-react";
import { useActionState } from "react";
import { useWords } from "#use-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dismissMediaAction, type SettleState } from "../actions";

const initial: SettleState = { error: null };

/** Puts a file away for good, in two steps; works without scripts. `of` says which, for screen readers. */
export function DismissForm({ inboxId, of }: { inboxId: string; of: string }) {
  const t = useWords("whatsapp");
  const [state, action] = useActionState(dismissMediaAction, initial);
  return (
    <details className="min-w-28">
      <summary className="link inline-flex min-h-8 cursor-pointer items-center text-sm">
        {t("dismiss")}
        <span className="sr-only">{of}</span>
      </summary>
      <form action={action} className="mt-1.5">
        <input type="hidden" name="inboxId" value={inboxId} />
        <SubmitButton variant="secondary" size="sm">
          <Trash2 aria-hidden="true" />
          {t("dismissForGood")}
          <span className="sr-only">{of}</span>
        </SubmitButton>
        {state.error ? (
          <p role="alert" className="mt-1 max-w-60 text-bad text-sm">
            {state.error}
          </p>
        ) : null}
      </form>
    </details>
  );
}
