"use client";

import { useRef } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/input-field";
import { Section } from "@/app/_ui/section";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { changePasswordAction } from "../actions";

/** Changes one's own password. The e-mail is there for password managers alone. */
export function PasswordForm({ email }: { email: string }) {
  const t = useWords("account");
  const form = useRef<HTMLFormElement>(null);
  const { onSubmit, isPending, refused } = useFormAction(changePasswordAction, () => {
    form.current?.reset();
    toast.success(t("password.done"));
  });
  const fields = refused?.fields ?? {};
  return (
    <Section title={t("password.title")} advice={t("password.advice")}>
      <form ref={form} method="post" onSubmit={onSubmit} noValidate className="panel grid max-w-md gap-4 p-5">
        {refused ? <Alert tone="bad" live title={refused.message} /> : null}
        <input type="text" autoComplete="username" defaultValue={email} hidden readOnly />
        <InputField
          label={t("password.current")}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          error={fields.current}
        />
        <InputField
          label={t("password.chosen")}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          maxLength={200}
          error={fields.password}
        />
        <Button type="submit" variant="primary" disabled={isPending} aria-busy={isPending || undefined}>
          {t("password.submit")}
        </Button>
      </form>
    </Section>
  );
}
