"use client";

import { RotateCw } from "lucide-react";
import { useActionState } from "react";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type ResendState, resendAction } from "../batches/[batchId]/actions";

interface ResendFormProps {
  batchId: string;
  /** The documents to send; all failed ones of the batch where none is named. */
  documentId?: string;
  label: string;
  /** Says which document, where several buttons stand on one page. For screen readers. */
  of?: string;
}

const initial: ResendState = { error: null };

/** Sends failed documents again, with fresh addresses; works without scripts. */
export function ResendForm({ batchId, documentId, label, of }: ResendFormProps) {
  const [state, action] = useActionState(resendAction, initial);
  return (
    <form action={action}>
      <input type="hidden" name="batchId" value={batchId} />
      {documentId ? <input type="hidden" name="documentId" value={documentId} /> : null}
      <SubmitButton variant="secondary" size="sm">
        <RotateCw aria-hidden="true" />
        {label}
        {of ? <span className="sr-only">{of}</span> : null}
      </SubmitButton>
      {state.error ? (
        <p role="alert" className="mt-1 max-w-60 text-bad text-sm">
          {state.error}
        </p>
      ) : null}
    </form>
  );
}
