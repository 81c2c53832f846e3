"use client";

import { Building2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { InputField } from "@/app/_ui/input-field";
import { createBranchAction } from "../actions";
import { FormButtons } from "./form-buttons";
import { useFormAction } from "./use-form-action";

/** Opens a branch, so that users can be given to it. */
export function NewBranchDialog() {
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Building2 aria-hidden="true" />
          New branch
        </Button>
      </DialogTrigger>
      <DialogContent title="New branch" description="Officers see the applicants of their own branch only.">
        <NewBranchForm onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function NewBranchForm({ onDone }: { onDone: () => void }) {
  const { onSubmit, isPending, refused } = useFormAction(createBranchAction, (_, form) => {
    onDone();
    toast.success(`${form.get("name")} was opened`);
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField label="Name" name="name" autoComplete="off" required error={refused?.fields.name} />
      <InputField
        label="Code"
        name="code"
        autoComplete="off"
        spellCheck={false}
        required
        error={refused?.fields.code}
        hint="For example PUN-04"
      />
      <FormButtons submit="Open branch" isPending={isPending} />
    </form>
  );
}
