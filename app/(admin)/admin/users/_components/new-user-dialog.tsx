"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { InputField } from "@/app/_ui/input-field";
import type { BranchRow } from "@/lib/users/schema";
import { createUserAction } from "../actions";
import { FormButtons } from "./form-buttons";
import { OneTimePassword } from "./one-time-password";
import { RoleAndBranchFields } from "./role-and-branch-fields";
import { useFormAction } from "./use-form-action";

/** Makes a user and shows their password once. */
export function NewUserDialog({ branches }: { branches: BranchRow[] }) {
  return (
    <DialogRoot>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden="true" />
          New user
        </Button>
      </DialogTrigger>
      <DialogContent title="New user" description="Their password is made for you and shown once.">
        <NewUserForm branches={branches} />
      </DialogContent>
    </DialogRoot>
  );
}

function NewUserForm({ branches }: { branches: BranchRow[] }) {
  const [created, setCreated] = useState<{ password: string; name: string } | null>(null);
  const { onSubmit, isPending, refused } = useFormAction(createUserAction, ({ password }, form) =>
    setCreated({ password, name: String(form.get("name")) }),
  );
  if (created) return <OneTimePassword password={created.password} of={created.name} />;
  const fields = refused?.fields ?? {};
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField label="Name" name="name" autoComplete="off" required error={fields.name} />
      <InputField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
        error={fields.email}
      />
      <RoleAndBranchFields branches={branches} fields={fields} />
      <FormButtons submit="Create user" isPending={isPending} />
    </form>
  );
}
