"use client";

import Link from "next/link";
import { signIn } from "next-auth/react";
import { useEffect, useState } from "react";
import { useLanguage, useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { useFormAction } from "@/app/_ui/use-form-action";
import { MIN_PASSWORD_CHARACTERS } from "@/lib/auth/password-rule";
import { languageNames, languages } from "@/lib/i18n/languages";
import { INVITATION_DAYS } from "@/lib/invitations/days";
import type { InvitationView } from "@/lib/invitations/schema";
import { acceptInvitationAction, openInvitationAction } from "../actions";

/** Reads the link, says what it invites to, and takes name, password and language. */
export function InvitationForm() {
  const t = useWords("invitation");
  const [token, setToken] = useState("");
  const [invitation, setInvitation] = useState<InvitationView | "gone" | null>(null);
  useEffect(() => {
    const given = window.location.hash.slice(1);
    setToken(given);
    openInvitationAction(given).then(
      (result) => setInvitation(result.ok ? result.data : "gone"),
      () => setInvitation("gone"),
    );
  }, []);
  if (invitation === null) return <p role="status">{t("opening")}</p>;
  if (invitation === "gone") {
    return (
      <Alert
        tone="warn"
        live
        title={t("gone")}
        action={
          <Button asChild size="sm">
            <Link href="/login">{t("toSignIn")}</Link>
          </Button>
        }
      >
        {t("goneAdvice", { days: INVITATION_DAYS })}
      </Alert>
    );
  }
  return <AcceptForm token={token} invitation={invitation} />;
}

function AcceptForm({ token, invitation }: { token: string; invitation: InvitationView }) {
  const t = useWords("invitation");
  const users = useWords("users");
  const language = useLanguage();
  const { email, role, branchName, invitedByName } = invitation;
  const { onSubmit, isPending, refused } = useFormAction(
    (form) => acceptInvitationAction(token, form),
    (_, form) => {
      // A full load, as after signing in; where that failed it leads to the sign-in page.
      const goOn = () => window.location.assign("/");
      void signIn("credentials", { email, password: form.get("password"), redirect: false }).then(goOn, goOn);
    },
  );
  const fields = refused?.fields ?? {};
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="panel grid gap-4 p-5">
      <p>{t("said", { by: invitedByName, role: users(`roles.${role}`), branch: branchName })}</p>
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField label={t("email")} value={email} readOnly autoComplete="username" />
      <InputField label={t("name")} name="name" autoComplete="name" required maxLength={200} error={fields.name} />
      <InputField
        label={t("password")}
        hint={t("passwordHint", { minimum: MIN_PASSWORD_CHARACTERS })}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        error={fields.password}
      />
      <SelectField label={t("language")} name="language" defaultValue={language} error={fields.language}>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </SelectField>
      <Button type="submit" variant="primary" size="lg" disabled={isPending} aria-busy={isPending || undefined}>
        {t("submit")}
      </Button>
    </form>
  );
}
