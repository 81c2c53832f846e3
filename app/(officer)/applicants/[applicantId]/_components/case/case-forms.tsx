"use client";

import { RotateCw } from "lucide-react";
import { useActionState } from "react";
import { useWords } from "#use-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type CaseFormState, removeCoApplicantAction, retryCoApplicantAction } from "./actions";

const initial: CaseFormState = { error: null };

interface CoApplicantFormProps {
  applicantId: string;
  name: string;
}

/** Takes a co-applicant out; said once more before it is done. */
export function RemoveForm({ applicantId, name }: CoApplicantFormProps) {
  const t = useWords("coApplicants");
  const [{ error }, action] = useActionState(removeCoApplicantAction, initial);
  return (
    <details>
      <summary className="link min-h-6 cursor-pointer text-sm">
        {t("removing.open")}
        <span className="sr-only">{name}</span>
      </summary>
      <form action={action} className="mt-2 grid gap-2">
        <input type="hidden" name="applicantId" value={applicantId} />
        <p className="text-sm">{t("removing.title", { name })}</p>
        <p className="text-ink-muted text-sm">{t("removing.advice")}</p>
        {error ? (
          <p role="alert" className="text-bad text-sm">
            {error}
          </p>
        ) : null}
        <SubmitButton variant="danger" size="sm" className="justify-self-start">
          {t("removing.submit")}
        </SubmitButton>
      </form>
    </details>
  );
}

/** Asks Atlas once more to take a co-applicant. */
export function RetryForm({ applicantId, name }: CoApplicantFormProps) {
  const t = useWords("coApplicants");
  const [{ error }, action] = useActionState(retryCoApplicantAction, initial);
  return (
    <form action={action}>
      <input type="hidden" name="applicantId" value={applicantId} />
      {error ? <p role="alert">{error}</p> : null}
      <SubmitButton variant="secondary" size="sm">
        <RotateCw aria-hidden="true" />
        {t("retry")}
        <span className="sr-only">{name}</span>
      </SubmitButton>
    </form>
  );
}
