"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { srOnly } from "@/app/_ui/sr-only";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { renameBranchAction } from "../actions";

interface BranchDialogProps {
  id: string;
  name: string;
}

/** Gives a branch another name. */
export function RenameBranchDialog({ id, name }: BranchDialogProps) {
  const t = useWords("access");
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{t.rich("branches.rename.button", { name, of: srOnly })}</Button>
      </DialogTrigger>
      <DialogContent title={t("branches.rename.title", { name })}>
        <RenameForm id={id} name={name} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function RenameForm({ id, name, onDone }: BranchDialogProps & { onDone: () => void }) {
  const t = useWords("access");
  const { onSubmit, isPending, refused } = useFormAction(renameBranchAction, (_, form) => {
    onDone();
    toast.success(t("branches.rename.done", { name: String(form.get("name")) }));
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <input type="hidden" name="branchId" value={id} />
      <InputField
        label={t("branches.rename.name")}
        name="name"
        defaultValue={name}
        autoComplete="off"
        required
        error={refused?.fields.name}
      />
      <FormButtons submit={t("branches.rename.submit")} isPending={isPending} />
    </form>
  );
}
