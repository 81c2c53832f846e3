"use client";

import { useId } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { DialogContent, DialogRoot } from "@/app/_ui/dialog";
import { Field, FieldError } from "@/app/_ui/field";
import { FormButtons } from "@/app/_ui/form-buttons";
import { Textarea } from "@/app/_ui/textarea";
import { useFormAction } from "@/app/_ui/use-form-action";
import { type ReviewReason, reviewReasons } from "@/lib/review/reasons";
import { decideAction } from "../actions";

/** A decision that needs a reason. */
export type Refusing = "REJECT" | "ASK_AGAIN";

interface RefuseDialogProps {
  documentId: string;
  /** Which of the two; null while the dialog is closed. */
  decision: Refusing | null;
  onClose: () => void;
  onDone: (decision: Refusing) => void;
}

/** Asks why, before a document is rejected or asked for again. */
export function RefuseDialog({ documentId, decision, onClose, onDone }: RefuseDialogProps) {
  const t = useWords("review");
  const words = decision === "ASK_AGAIN" ? "asking" : "rejecting";
  return (
    <DialogRoot open={decision !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={t(`${words}.title`)} description={t(`${words}.advice`)}>
        {decision ? <RefuseForm documentId={documentId} decision={decision} onDone={onDone} /> : null}
      </DialogContent>
    </DialogRoot>
  );
}

function RefuseForm({
  documentId,
  decision,
  onDone,
}: Pick<RefuseDialogProps, "documentId" | "onDone"> & { decision: Refusing }) {
  const t = useWords("review");
  const id = useId();
  const { onSubmit, isPending, refused } = useFormAction(
    (form) =>
      decideAction({
        ...{ documentId, decision },
        reason: form.get("reason") as ReviewReason, // checked by the server
        note: String(form.get("note") ?? ""),
      }),
    () => onDone(decision),
  );
  const isMissing = refused?.fields.reason;
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused && !isMissing && !refused.fields.note ? <Alert tone="bad" live title={refused.message} /> : null}
      <fieldset aria-describedby={isMissing ? `${id}-reason` : undefined}>
        <legend className="mb-1.5 font-medium text-sm">{t("reason")}</legend>
        {reviewReasons.map((reason) => (
          <label key={reason} className="flex min-h-8 cursor-pointer items-center gap-2.5 py-0.5">
            <input type="radio" name="reason" value={reason} className="size-4 accent-accent" />
            {t(`reasons.${reason}`)}
          </label>
        ))}
        {isMissing ? <FieldError id={`${id}-reason`}>{isMissing}</FieldError> : null}
      </fieldset>
      <Field label={t("note")} hint={t("noteHint")} error={refused?.fields.note} optional>
        {(control) => <Textarea name="note" rows={2} maxLength={500} {...control} />}
      </Field>
      <FormButtons
        submit={t(decision === "REJECT" ? "rejecting.submit" : "asking.submit")}
        isPending={isPending}
        isDangerous={decision === "REJECT"}
      />
    </form>
  );
}
