"use client";

import { Eye, EyeOff, LockKeyholeOpen } from "lucide-react";
import { useActionState, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/input-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { PasswordPattern } from "@/lib/documents/password-patterns";
import { type GivePasswordState, givePasswordAction } from "../actions";

const initial: GivePasswordState = { error: null };

/** Takes the password of a PDF, and offers the usual ones; works without scripts, but for filling one in. */
export function PasswordForm({ documentId, patterns }: { documentId: string; patterns: PasswordPattern[] }) {
  const t = useWords("password");
  const [state, action] = useActionState(givePasswordAction, initial);
  const [password, setPassword] = useState("");
  const [isShown, setShown] = useState(false);
  return (
    <form action={action} className="panel mb-4 grid gap-x-8 gap-y-5 p-4 sm:p-5 md:grid-cols-2">
      <input type="hidden" name="documentId" value={documentId} />
      <div className="flex flex-col items-start gap-4">
        <InputField
          label={t("label")}
          name="password"
          type={isShown ? "text" : "password"}
          required
          maxLength={127}
          autoComplete="new-password"
          autoCapitalize="none"
          spellCheck={false}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={state.error ?? undefined}
          hint={t("hint")}
          className="font-mono"
          fieldClassName="w-full"
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton>
            <LockKeyholeOpen aria-hidden="true" />
            {t("open")}
          </SubmitButton>
          <Button type="button" variant="quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
            {t("show")}
          </Button>
        </div>
      </div>
      <section aria-labelledby="patterns-heading">
        <h2 id="patterns-heading" className="font-medium text-sm">
          {t("usual")}
        </h2>
        <ul className="mt-2 flex flex-col gap-3">
          {patterns.map(({ kind, value }) => (
            <li key={kind} className="flex items-start justify-between gap-3 text-sm">
              <span>
                <span className="block">{t(`patterns.${kind}.usedFor`)}</span>
                <span className="block text-ink-muted">{t(`patterns.${kind}.rule`)}</span>
              </span>
              {value ? (
                <Button type="button" variant="secondary" size="sm" onClick={() => setPassword(value)}>
                  <span className="sr-only">{t("fillIn")}</span>
                  <span className="font-mono">{value}</span>
                </Button>
              ) : (
                <span className="shrink-0 text-ink-faint">{t("notKnown")}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </form>
  );
}
