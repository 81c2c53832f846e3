"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { srOnly } from "@/app/_ui/sr-only";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { UserRow } from "@/lib/users/schema";
import { resetPasswordAction } from "../actions";
import { OneTimePassword } from "./one-time-password";

/** Gives a user a new password, shown once; asks first. */
export function ResetPasswordDialog({ user, isOwn }: { user: UserRow; isOwn: boolean }) {
  const t = useWords("users");
  const [password, setPassword] = useState<string | null>(null);
  const question = t(isOwn ? "reset.own" : "reset.advice");
  return (
    <DialogRoot onOpenChange={() => setPassword(null)}>
      <DialogTrigger asChild>
        <Button size="sm">{t.rich("reset.button", { name: user.name, of: srOnly })}</Button>
      </DialogTrigger>
      {password ? (
        <DialogContent title={t("reset.done")}>
          <OneTimePassword password={password} of={user.name} />
        </DialogContent>
      ) : (
        <DialogContent title={t("reset.title", { name: user.name })} description={question}>
          <ResetPasswordForm user={user} onDone={setPassword} />
        </DialogContent>
      )}
    </DialogRoot>
  );
}

function ResetPasswordForm({ user, onDone }: { user: UserRow; onDone: (password: string) => void }) {
  const t = useWords("users");
  const { onSubmit, isPending, refused } = useFormAction(
    () => resetPasswordAction(user.id),
    ({ password }) => onDone(password),
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <FormButtons submit={t("reset.submit")} isPending={isPending} isDangerous />
    </form>
  );
}
