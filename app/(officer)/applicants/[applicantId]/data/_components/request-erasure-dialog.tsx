"use client";

import { Eraser } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { SelectField } from "@/app/_ui/select-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { requestErasureAction } from "../actions";

interface RequestErasureDialogProps {
  applicantId: string;
  reasons: { value: string; label: string }[];
  /** Names of the co-applicants whose erasure is asked for with it. */
  together: string[];
}

/** Asks for an erasure, and why. What goes stands on the page behind. */
export function RequestErasureDialog(props: RequestErasureDialogProps) {
  const t = useWords("retention");
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="danger">
          <Eraser aria-hidden="true" />
          {t("erasure.request")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("erasure.requestTitle")} description={t("erasure.requestAdvice")}>
        <RequestForm {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function RequestForm({ applicantId, reasons, together, onDone }: RequestErasureDialogProps & { onDone: () => void }) {
  const t = useWords("retention");
  const { onSubmit, isPending, refused } = useFormAction(
    (form) =>
      requestErasureAction({
        applicantId,
        reason: String(form.get("reason") ?? ""),
        withCoApplicants: form.has("withCoApplicants"),
      }),
    () => {
      onDone();
      toast.success(t("erasure.requestDone"));
    },
  );
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <SelectField label={t("erasure.reason")} name="reason" required error={refused?.fields.reason}>
        {reasons.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {together.length > 0 ? (
        <Checkbox
          name="withCoApplicants"
          required
          label={t("erasure.together", { names: together.join(", "), count: together.length })}
        />
      ) : null}
      <FormButtons submit={t("erasure.request")} isPending={isPending} isDangerous />
    </form>
  );
}
