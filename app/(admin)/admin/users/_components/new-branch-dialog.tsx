"use client";

import { Building2 } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { createBranchAction } from "../actions";

/** Opens a branch, so that users can be given to it. */
export function NewBranchDialog() {
  const t = useWords("users");
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Building2 aria-hidden="true" />
          {t("newBranch.title")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("newBranch.title")} description={t("newBranch.advice")}>
        <NewBranchForm onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function NewBranchForm({ onDone }: { onDone: () => void }) {
  const t = useWords("users");
  const { onSubmit, isPending, refused } = useFormAction(createBranchAction, (_, form) => {
    onDone();
    toast.success(t("newBranch.done", { name: String(form.get("name")) }));
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField label={t("fields.name")} name="name" autoComplete="off" required error={refused?.fields.name} />
      <InputField
        label={t("fields.code")}
        name="code"
        autoComplete="off"
        spellCheck={false}
        required
        error={refused?.fields.code}
        hint={t("fields.codeHint")}
      />
      <FormButtons submit={t("newBranch.submit")} isPending={isPending} />
    </form>
  );
}
