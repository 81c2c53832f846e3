"use client";

import { Lock, LockOpen } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { liftHoldAction, setHoldAction } from "../actions";

interface HoldDialogProps {
  applicantId: string;
  /** The hold that is set; null where none is. */
  holdId: string | null;
}

/** Sets a legal hold, or lifts the one there is; either wants a reason. */
export function HoldDialog({ applicantId, holdId }: HoldDialogProps) {
  const t = useWords("retention");
  const [open, setOpen] = useState(false);
  const verb = holdId ? "lift" : "set";
  const Icon = holdId ? LockOpen : Lock;
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Icon aria-hidden="true" />
          {t(`hold.${verb}`)}
        </Button>
      </DialogTrigger>
      <DialogContent title={t(`hold.${verb}Title`)} description={t(`hold.${verb}Advice`)}>
        <HoldForm applicantId={applicantId} holdId={holdId} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function HoldForm({ applicantId, holdId, onDone }: HoldDialogProps & { onDone: () => void }) {
  const t = useWords("retention");
  const verb = holdId ? "lift" : "set";
  const { onSubmit, isPending, refused } = useFormAction(
    (form) => {
      const reason = String(form.get("reason") ?? "");
      return holdId ? liftHoldAction({ holdId, reason }) : setHoldAction({ applicantId, reason });
    },
    () => {
      onDone();
      toast.success(t(`hold.${verb}Done`));
    },
  );
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField
        label={t("hold.reason")}
        name="reason"
        autoComplete="off"
        required
        error={refused?.fields.reason}
        hint={t("hold.reasonHint")}
      />
      <FormButtons submit={t(`hold.${verb}`)} isPending={isPending} />
    </form>
  );
}
