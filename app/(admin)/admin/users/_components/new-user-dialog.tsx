"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { BranchRow } from "@/lib/users/schema";
import { createUserAction } from "../actions";
import { OneTimePassword } from "./one-time-password";
import { RoleAndBranchFields } from "./role-and-branch-fields";

/** Makes a user and shows their password once. */
export function NewUserDialog({ branches }: { branches: BranchRow[] }) {
  const t = useWords("users");
  return (
    <DialogRoot>
      <DialogTrigger asChild>
        <Button>
          <UserPlus aria-hidden="true" />
          {t("newUser.title")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("newUser.title")} description={t("newUser.advice")}>
        <NewUserForm branches={branches} />
      </DialogContent>
    </DialogRoot>
  );
}

function NewUserForm({ branches }: { branches: BranchRow[] }) {
  const t = useWords("users");
  const [created, setCreated] = useState<{ password: string; name: string } | null>(null);
  const { onSubmit, isPending, refused } = useFormAction(createUserAction, ({ password }, form) =>
    setCreated({ password, name: String(form.get("name")) }),
  );
  if (created) return <OneTimePassword password={created.password} of={created.name} />;
  const fields = refused?.fields ?? {};
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField label={t("fields.name")} name="name" autoComplete="off" required error={fields.name} />
      <InputField
        label={t("fields.email")}
        name="email"
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
        error={fields.email}
      />
      <RoleAndBranchFields branches={branches} fields={fields} />
      <FormButtons submit={t("newUser.submit")} isPending={isPending} />
    </form>
  );
}
