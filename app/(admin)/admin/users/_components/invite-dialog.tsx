"use client";

import { Mail } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { useFormAction } from "@/app/_ui/use-form-action";
import { INVITATION_DAYS } from "@/lib/invitations/days";
import type { BranchRow } from "@/lib/users/schema";
import { inviteAction } from "../actions";
import { OneTimeText } from "./one-time-text";
import { RoleAndBranchFields } from "./role-and-branch-fields";

/** Invites somebody by e-mail and shows the link once. */
export function InviteDialog({ branches }: { branches: BranchRow[] }) {
  const t = useWords("invitation");
  return (
    <DialogRoot>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Mail aria-hidden="true" />
          {t("invite.button")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("invite.title")} description={t("invite.advice")}>
        <InviteForm branches={branches} />
      </DialogContent>
    </DialogRoot>
  );
}

function InviteForm({ branches }: { branches: BranchRow[] }) {
  const t = useWords("invitation");
  const users = useWords("users");
  const [made, setMade] = useState<{ link: string; email: string } | null>(null);
  const { onSubmit, isPending, refused } = useFormAction(inviteAction, ({ link }, form) =>
    setMade({ link, email: String(form.get("email")).trim() }),
  );
  if (made) {
    return (
      <OneTimeText
        text={made.link}
        title={t("invite.made", { email: made.email })}
        advice={t("invite.madeAdvice", { email: made.email, days: INVITATION_DAYS })}
        label={t("invite.link")}
      />
    );
  }
  const fields = refused?.fields ?? {};
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField
        label={users("fields.email")}
        name="email"
        type="email"
        autoComplete="off"
        spellCheck={false}
        required
        error={fields.email}
      />
      <RoleAndBranchFields branches={branches} fields={fields} />
      <FormButtons submit={t("invite.submit")} isPending={isPending} />
    </form>
  );
}
