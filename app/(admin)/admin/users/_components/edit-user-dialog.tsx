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
import type { BranchRow, UserRow } from "@/lib/users/schema";
import { editUserAction } from "../actions";
import { RoleAndBranchFields } from "./role-and-branch-fields";

interface EditUserProps {
  user: UserRow;
  branches: BranchRow[];
  isOwn: boolean;
}

/** Changes a user's role and branch. */
export function EditUserDialog(props: EditUserProps) {
  const t = useWords("users");
  const [open, setOpen] = useState(false);
  const { user, isOwn } = props;
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{t.rich("edit.button", { name: user.name, of: srOnly })}</Button>
      </DialogTrigger>
      <DialogContent title={t("edit.title", { name: user.name })} description={t(isOwn ? "edit.own" : "edit.advice")}>
        <EditUserForm {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function EditUserForm({ user, branches, onDone }: EditUserProps & { onDone: () => void }) {
  const t = useWords("users");
  const { onSubmit, isPending, refused } = useFormAction(editUserAction, ({ released }) => {
    onDone();
    const description = released > 0 ? t("released", { count: released }) : undefined;
    toast.success(t("edit.done", { name: user.name }), { description });
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <input type="hidden" name="userId" value={user.id} />
      <RoleAndBranchFields
        branches={branches}
        fields={refused?.fields ?? {}}
        role={user.role}
        branchId={user.branchId}
      />
      <FormButtons submit={t("edit.submit")} isPending={isPending} />
    </form>
  );
}
