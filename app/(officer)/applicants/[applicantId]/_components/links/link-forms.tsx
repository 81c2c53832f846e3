"use client";

import { Send } from "lucide-react";
import { useActionState } from "react";
import { useWords } from "#use-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type LinkFormState, revokeLinkAction, sendOnAction } from "./actions";

const initial: LinkFormState = { error: null };

/** Closes one link. @param of says which, for who hears the page */
export function RevokeLinkForm({ linkId, of }: { linkId: string; of: string }) {
  const t = useWords("uploadLinks");
  const [{ error }, action] = useActionState(revokeLinkAction, initial);
  return (
    <form action={action}>
      <input type="hidden" name="linkId" value={linkId} />
      {error ? <p role="alert">{error}</p> : null}
      <SubmitButton variant="secondary" size="sm">
        {t("revoke")}
        <span className="sr-only">{of}</span>
      </SubmitButton>
    </form>
  );
}

/** Sends what came in on to verification, all of it at once. */
export function SendOnForm({ applicantId, documentIds }: { applicantId: string; documentIds: string[] }) {
  const t = useWords("uploadLinks");
  const [{ error }, action] = useActionState(sendOnAction, initial);
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="applicantId" value={applicantId} />
      {documentIds.map((id) => (
        <input key={id} type="hidden" name="documentId" value={id} />
      ))}
      {error ? <p role="alert">{error}</p> : null}
      <SubmitButton className="justify-self-start">
        <Send aria-hidden="true" />
        {t("arrived.send", { count: documentIds.length })}
      </SubmitButton>
    </form>
  );
}
