"use client";

import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { DialogContent, DialogRoot } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { changeApplicantAction } from "./actions";

export interface ChangeDetailsDialogProps {
  /** `phone` as people write it; empty where there is none. */
  applicant: { id: string; name: string; phone: string };
  isOpen: boolean;
  onClose: () => void;
}

/** Asks for the right name and phone number of an applicant. */
export default function ChangeDetailsDialog({ applicant, isOpen, onClose }: ChangeDetailsDialogProps) {
  const t = useWords("applicantDetails");
  return (
    <DialogRoot open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={t("title")} description={t("advice")}>
        <DetailsForm applicant={applicant} onDone={onClose} />
      </DialogContent>
    </DialogRoot>
  );
}

function DetailsForm({ applicant, onDone }: Pick<ChangeDetailsDialogProps, "applicant"> & { onDone: () => void }) {
  const t = useWords("applicantDetails");
  const { onSubmit, isPending, refused } = useFormAction(changeApplicantAction, () => {
    onDone();
    toast.success(t("saved"));
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      <input type="hidden" name="applicantId" value={applicant.id} />
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField
        label={t("name")}
        name="name"
        autoComplete="off"
        required
        defaultValue={applicant.name}
        hint={t("nameHint")}
        error={refused?.fields.name}
      />
      <InputField
        label={t("phone")}
        name="phone"
        type="tel"
        autoComplete="off"
        optional
        defaultValue={applicant.phone}
        hint={t("phoneHint")}
        error={refused?.fields.phone}
      />
      <FormButtons submit={t("save")} isPending={isPending} />
    </form>
  );
}
