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
import type { UserRow } from "@/lib/users/schema";
import { setActiveAction } from "../actions";

/** Deactivates a user, or lets a deactivated one in again; asks first. */
export function SetActiveDialog({ user, isOwn }: { user: UserRow; isOwn: boolean }) {
  const t = useWords("users");
  const [open, setOpen] = useState(false);
  const name = user.name;
  const verb = user.active ? "deactivate" : "activate";
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant={user.active ? "danger" : "secondary"}>
          {t.rich(`${verb}.button`, { name, of: srOnly })}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t(`${verb}.title`, { name })}
        description={t(user.active && isOwn ? "deactivate.own" : `${verb}.advice`)}
      >
        <SetActiveForm user={user} verb={verb} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

interface SetActiveFormProps {
  user: UserRow;
  verb: "activate" | "deactivate";
  onDone: () => void;
}

function SetActiveForm({ user, verb, onDone }: SetActiveFormProps) {
  const t = useWords("users");
  const { onSubmit, isPending, refused } = useFormAction(
    () => setActiveAction(user.id, !user.active),
    ({ released }) => {
      onDone();
      const description = released > 0 ? t("released", { count: released }) : undefined;
      toast.success(t(`${verb}.done`, { name: user.name }), { description });
    },
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <FormButtons submit={t(`${verb}.submit`)} isPending={isPending} isDangerous={user.active} />
    </form>
  );
}
