"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import type { BranchRow, UserRow } from "@/lib/users/schema";
import { editUserAction } from "../actions";
import { FormButtons } from "./form-buttons";
import { RoleAndBranchFields } from "./role-and-branch-fields";
import { useFormAction } from "./use-form-action";

interface EditUserProps {
  user: UserRow;
  branches: BranchRow[];
  isOwn: boolean;
}

/** Changes a user's role and branch. */
export function EditUserDialog(props: EditUserProps) {
  const [open, setOpen] = useState(false);
  const { user, isOwn } = props;
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          Edit<span className="sr-only"> {user.name}</span>
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Edit ${user.name}`}
        description={
          isOwn
            ? "This is your own account: in any other role you can no longer open this page."
            : "A change acts at once, also where they are signed in."
        }
      >
        <EditUserForm {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function EditUserForm({ user, branches, onDone }: EditUserProps & { onDone: () => void }) {
  const { onSubmit, isPending, refused } = useFormAction(editUserAction, () => {
    onDone();
    toast.success(`${user.name} was changed`);
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
      <FormButtons submit="Save" isPending={isPending} />
    </form>
  );
}
