"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { srOnly } from "@/app/_ui/sr-only";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { setBranchOpenAction } from "../actions";

interface BranchDialogProps {
  id: string;
  name: string;
}

/** Closes a branch; asks first. */
export function CloseBranchDialog({ id, name }: BranchDialogProps) {
  const t = useWords("access");
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant="danger">
          {t.rich("branches.close.button", { name, of: srOnly })}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("branches.close.title", { name })} description={t("branches.close.advice")}>
        <CloseForm id={id} name={name} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function CloseForm({ id, name, onDone }: BranchDialogProps & { onDone: () => void }) {
  const t = useWords("access");
  const { onSubmit, isPending, refused } = useFormAction(
    () => setBranchOpenAction(id, false),
    () => {
      onDone();
      toast.success(t("branches.close.done", { name }));
    },
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <FormButtons submit={t("branches.close.submit")} isPending={isPending} isDangerous />
    </form>
  );
}
