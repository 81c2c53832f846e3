"use client";

import { useState } from "react";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import type { UserRow } from "@/lib/users/schema";
import { resetPasswordAction } from "../actions";
import { FormButtons } from "./form-buttons";
import { OneTimePassword } from "./one-time-password";
import { useFormAction } from "./use-form-action";

/** Gives a user a new password, shown once; asks first. */
export function ResetPasswordDialog({ user, isOwn }: { user: UserRow; isOwn: boolean }) {
  const [password, setPassword] = useState<string | null>(null);
  const question = isOwn
    ? "You get a new one, shown once. Note it down: you are signed out with the next page you open."
    : "The old one no longer works, and they are signed out at once. The new one is shown to you once.";
  return (
    <DialogRoot onOpenChange={() => setPassword(null)}>
      <DialogTrigger asChild>
        <Button size="sm">
          Reset password<span className="sr-only"> of {user.name}</span>
        </Button>
      </DialogTrigger>
      {password ? (
        <DialogContent title="The new password">
          <OneTimePassword password={password} of={user.name} />
        </DialogContent>
      ) : (
        <DialogContent title={`Reset the password of ${user.name}?`} description={question}>
          <ResetPasswordForm user={user} onDone={setPassword} />
        </DialogContent>
      )}
    </DialogRoot>
  );
}

function ResetPasswordForm({ user, onDone }: { user: UserRow; onDone: (password: string) => void }) {
  const { onSubmit, isPending, refused } = useFormAction(
    () => resetPasswordAction(user.id),
    ({ password }) => onDone(password),
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <FormButtons submit="Reset password" isPending={isPending} isDangerous />
    </form>
  );
}
