"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import type { UserRow } from "@/lib/users/schema";
import { setActiveAction } from "../actions";
import { FormButtons } from "./form-buttons";
import { useFormAction } from "./use-form-action";

/** Deactivates a user, or lets a deactivated one in again; asks first. */
export function SetActiveDialog({ user, isOwn }: { user: UserRow; isOwn: boolean }) {
  const [open, setOpen] = useState(false);
  const verb = user.active ? "Deactivate" : "Activate";
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant={user.active ? "danger" : "secondary"}>
          {verb}
          <span className="sr-only"> {user.name}</span>
        </Button>
      </DialogTrigger>
      <DialogContent title={`${verb} ${user.name}?`} description={consequence(user, isOwn)}>
        <SetActiveForm user={user} verb={verb} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function consequence(user: UserRow, isOwn: boolean): string {
  if (!user.active) return "They can sign in again with the password they had.";
  if (isOwn) return "This is your own account: you will be signed out at once.";
  return "They are signed out at once and cannot sign in. Their applicants and batches stay.";
}

function SetActiveForm({ user, verb, onDone }: { user: UserRow; verb: string; onDone: () => void }) {
  const { onSubmit, isPending, refused } = useFormAction(
    () => setActiveAction(user.id, !user.active),
    () => {
      onDone();
      toast.success(user.active ? `${user.name} was deactivated` : `${user.name} can sign in again`);
    },
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <FormButtons submit={verb} isPending={isPending} isDangerous={user.active} />
    </form>
  );
}
