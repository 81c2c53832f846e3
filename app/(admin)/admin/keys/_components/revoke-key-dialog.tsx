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
import { revokeKeyAction } from "../actions";

interface KeyDialogProps {
  id: string;
  name: string;
}

/** Ends a key for good; asks first. */
export function RevokeKeyDialog({ id, name }: KeyDialogProps) {
  const t = useWords("apiKeys");
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant="danger">
          {t.rich("revoke.button", { name, of: srOnly })}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("revoke.title", { name })} description={t("revoke.advice")}>
        <RevokeForm id={id} name={name} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function RevokeForm({ id, name, onDone }: KeyDialogProps & { onDone: () => void }) {
  const t = useWords("apiKeys");
  const { onSubmit, isPending, refused } = useFormAction(
    () => revokeKeyAction(id),
    () => {
      onDone();
      toast.success(t("revoke.done", { name }));
    },
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <FormButtons submit={t("revoke.submit")} isPending={isPending} isDangerous />
    </form>
  );
}
