"use client";

import { LoaderCircle } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/input-field";
import type { DemoUser } from "@/lib/users/list-demo-users";
import { DemoHint } from "./demo-hint";
import { signInWords } from "./sign-in-words";

interface LoginFormProps {
  /** Path of this desk to open afterwards. */
  goTo: string;
  demo: { users: DemoUser[]; samplesDir: string } | null;
  firstError: string | null;
}

/** E-mail and password. `method="post"` keeps both out of the address should scripts not have loaded yet. */
export function LoginForm({ goTo, demo, firstError }: LoginFormProps) {
  const t = useWords("signIn");
  const [error, setError] = useState(firstError);
  const [busy, setBusy] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      const credentials = { email: typed.get("email"), password: typed.get("password") };
      const { signIn } = await import("next-auth/react"); // half as much again as the page's own script: fetched when it is used
      const answer = await signIn("credentials", { ...credentials, redirect: false });
      // A full load, so that nothing drawn for the visitor before stays in the browser.
      if (answer?.ok && !answer.error) return window.location.assign(goTo);
      setError(answer?.error ?? "unknown");
      password.current?.select();
    } catch {
      setError("unreachable"); // the network is away: said in the form, to be tried again
    }
    setBusy(false);
  }

  function pick(address: string) {
    if (email.current) email.current.value = address;
    password.current?.focus();
  }

  return (
    <>
      <form method="post" onSubmit={submit} className="panel grid gap-4 p-5">
        {error ? <Alert tone="bad" live title={signInWords(t, error)} /> : null}
        <InputField
          ref={email}
          label={t("email")}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={320}
        />
        <InputField
          ref={password}
          label={t("password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
        />
        <Button type="submit" variant="primary" size="lg" disabled={busy} aria-busy={busy || undefined}>
          {busy ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : null}
          {t("title")}
        </Button>
      </form>
      {demo ? <DemoHint {...demo} onPick={pick} /> : null}
    </>
  );
}
