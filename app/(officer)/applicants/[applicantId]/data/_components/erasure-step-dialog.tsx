"use client";

import { Check, X } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { cancelErasureAction, confirmErasureAction } from "../actions";

interface ErasureStepDialogProps {
  erasureId: string;
  step: "confirm" | "cancel";
}

const steps = { confirm: confirmErasureAction, cancel: cancelErasureAction };

/** Confirms an erasure or calls it off; asks first. */
export function ErasureStepDialog({ erasureId, step }: ErasureStepDialogProps) {
  const t = useWords("retention");
  const [open, setOpen] = useState(false);
  const Icon = step === "confirm" ? Check : X;
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant={step === "confirm" ? "danger" : "secondary"}>
          <Icon aria-hidden="true" />
          {t(`erasure.${step}`)}
        </Button>
      </DialogTrigger>
      <DialogContent title={t(`erasure.${step}Title`)} description={t(`erasure.${step}Advice`)}>
        <StepForm erasureId={erasureId} step={step} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function StepForm({ erasureId, step, onDone }: ErasureStepDialogProps & { onDone: () => void }) {
  const t = useWords("retention");
  const { onSubmit, isPending, refused } = useFormAction(
    () => steps[step](erasureId),
    () => {
      onDone();
      toast.success(t(`erasure.${step}Done`));
    },
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <FormButtons submit={t(`erasure.${step}`)} isPending={isPending} isDangerous={step === "confirm"} />
    </form>
  );
}
