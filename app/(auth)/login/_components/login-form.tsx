"use client";

import { LoaderCircle } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
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
  /** Name of the lender's identity provider, where one is set up. */
  provider: string | null;
  firstError: string | null;
}

/** Half as much again as the page's own script: fetched when it is used. */
const client = () => import("next-auth/react");

/** E-mail and password, then a code where a second factor is set up. `method="post"` keeps both out of the address should scripts not have loaded yet. */
export function LoginForm({ goTo, demo, provider, firstError }: LoginFormProps) {
  const t = useWords("signIn");
  const [error, setError] = useState(firstError);
  const [busy, setBusy] = useState(false);
  const [wantsCode, setWantsCode] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wantsCode) code.current?.focus();
  }, [wantsCode]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      const credentials = Object.fromEntries(typed);
      const { signIn } = await client();
      const answer = await signIn("credentials", { ...credentials, redirect: false });
      // A full load, so that nothing drawn for the visitor before stays in the browser.
      if (answer?.ok && !answer.error) return window.location.assign(goTo);
      if (answer?.error === "code-wanted") setWantsCode(true);
      else {
        setError(answer?.error ?? "unknown");
        (code.current ?? password.current)?.select();
      }
    } catch {
      setError("unreachable"); // the network is away: said in the form, to be tried again
    }
    setBusy(false);
  }

  function startOver() {
    setWantsCode(false);
    setError(null);
    if (password.current) password.current.value = "";
  }

  async function signInAtProvider() {
    try {
      const { signIn } = await client();
      await signIn("oidc", { callbackUrl: goTo });
    } catch {
      setError("unreachable");
    }
  }

  function pick(address: string) {
    if (email.current) email.current.value = address;
    password.current?.focus();
  }

  return (
    <>
      <form method="post" onSubmit={submit} className="panel grid gap-4 p-5">
        {error ? <Alert tone="bad" live title={signInWords(t, error)} /> : null}
        {wantsCode && !error ? <Alert tone="info" live title={t("codeWanted")} /> : null}
        <InputField
          ref={email}
          fieldClassName={wantsCode ? "hidden" : undefined}
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
          fieldClassName={wantsCode ? "hidden" : undefined}
          label={t("password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
        />
        {wantsCode ? (
          <InputField
            ref={code}
            label={t("code")}
            hint={t("codeHint")}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={40}
          />
        ) : null}
        <Button type="submit" variant="primary" size="lg" disabled={busy} aria-busy={busy || undefined}>
          {busy ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : null}
          {t(wantsCode ? "goOn" : "title")}
        </Button>
        {wantsCode ? <Button onClick={startOver}>{t("startOver")}</Button> : null}
      </form>
      {provider && !wantsCode ? (
        <div className="mt-4 grid gap-3 text-center">
          <span className="text-ink-muted text-sm">{t("or")}</span>
          <Button size="lg" onClick={signInAtProvider}>
            {t("withProvider", { name: provider })}
          </Button>
        </div>
      ) : null}
      {demo && !wantsCode ? <DemoHint {...demo} onPick={pick} /> : null}
    </>
  );
}
