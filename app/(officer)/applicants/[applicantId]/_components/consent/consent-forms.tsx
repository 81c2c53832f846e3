"use client";

import { useActionState, useId } from "react";
import { useWords } from "#use-words";
import { Checkbox } from "@/app/_ui/checkbox";
import { FieldError } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { Language } from "@/lib/i18n/languages";
import { type ConsentFormState, recordConsentAction, withdrawConsentAction } from "./actions";

const initial: ConsentFormState = { error: null };

interface RecordFormProps {
  applicantId: string;
  version: string;
  /** Of the notice, not of the reader. */
  language: Language;
  statement: string;
}

/** Under the notice: the applicant has agreed to it. */
export function RecordConsentForm({ applicantId, version, language, statement }: RecordFormProps) {
  const t = useWords("consent");
  const [{ error }, action] = useActionState(recordConsentAction, initial);
  const errorId = useId();
  return (
    <form action={action} noValidate className="mt-3 grid gap-2.5">
      <input type="hidden" name="applicantId" value={applicantId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="language" value={language} />
      <Checkbox
        name="agreed"
        label={<span lang={language}>{statement}</span>}
        aria-describedby={error ? errorId : undefined}
        required
      />
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <SubmitButton className="justify-self-start">{t("record")}</SubmitButton>
    </form>
  );
}

/** The applicant takes their consent back; said once more before it is written down. */
export function WithdrawConsentForm({ applicantId }: { applicantId: string }) {
  const t = useWords("consent");
  const [{ error }, action] = useActionState(withdrawConsentAction, initial);
  return (
    <details className="mt-1">
      <summary className="link min-h-6 cursor-pointer text-sm">{t("withdraw")}</summary>
      <form action={action} className="mt-2 grid gap-2">
        <input type="hidden" name="applicantId" value={applicantId} />
        <p className="text-ink-muted text-sm">{t("withdrawAdvice")}</p>
        {error ? <p role="alert">{error}</p> : null}
        <SubmitButton variant="danger" size="sm" className="justify-self-start">
          {t("withdrawNow")}
        </SubmitButton>
      </form>
    </details>
  );
}
