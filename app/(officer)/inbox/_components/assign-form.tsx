"use client";

import { Search } from "lucide-react";
import { useActionState, useId } from "react";
import { useWords } from "#use-words";
import { FieldError } from "@/app/_ui/field";
import { InputField } from "@/app/_ui/input-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FoundApplicant } from "@/lib/applicants/find-by-application-id";
import { assignMediaAction, type FindState, findApplicantsAction, type SettleState } from "../actions";

const nothing: FindState = { applicationId: "", found: null, error: null };
const initial: SettleState = { error: null };

/** Finds the applicant a file is for, then gives it to them; works without scripts. `of` says which file. */
export function AssignForm({ inboxId, of }: { inboxId: string; of: string }) {
  const t = useWords("whatsapp");
  const [{ applicationId, found, error }, action] = useActionState(findApplicantsAction, nothing);
  return (
    <div className="grid gap-2.5">
      <form action={action} noValidate className="flex items-start gap-2">
        <InputField
          label={t("applicationId")}
          name="applicationId"
          autoComplete="off"
          spellCheck={false}
          required
          defaultValue={applicationId}
          error={error ?? undefined}
          fieldClassName="min-w-40 flex-1"
        />
        <SubmitButton variant="secondary" className="mt-6.5 shrink-0">
          <Search aria-hidden="true" />
          {t("find")}
          <span className="sr-only">{of}</span>
        </SubmitButton>
      </form>
      <p role="status" className="text-ink-muted text-sm empty:hidden">
        {found?.length === 0 ? t("nobody") : null}
      </p>
      {found && found.length > 0 ? <Candidates inboxId={inboxId} found={found} of={of} /> : null}
    </div>
  );
}

function Candidates({ inboxId, found, of }: { inboxId: string; found: FoundApplicant[]; of: string }) {
  const t = useWords("whatsapp");
  const [state, action] = useActionState(assignMediaAction, initial);
  const errorId = useId();
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="inboxId" value={inboxId} />
      <fieldset aria-describedby={state.error ? errorId : undefined}>
        <legend className="font-medium text-sm">{t("choose")}</legend>
        {found.map(({ id, name, applicationId, externalReferenceId }) => (
          <label key={id} className="flex min-h-8 items-center gap-2">
            <input type="radio" name="applicantId" value={id} defaultChecked={found.length === 1} required />
            <span>
              {name}{" "}
              <span className="font-mono text-ink-muted text-xs">
                {applicationId} · {externalReferenceId}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {state.error ? <FieldError id={errorId}>{state.error}</FieldError> : null}
      <SubmitButton size="sm" className="justify-self-start">
        {t("assign")}
        <span className="sr-only">{of}</span>
      </SubmitButton>
    </form>
  );
}
