"use client";

import { useWords } from "#use-words";
import type { DemoUser } from "@/lib/users/list-demo-users";

interface DemoHintProps {
  users: DemoUser[];
  samplesDir: string;
  /** Puts the e-mail into the form. */
  onPick: (email: string) => void;
}

/** For who has just started the demo: who there is, where the passwords stand, and what to drop. Never a password. */
export function DemoHint({ users, samplesDir, onPick }: DemoHintProps) {
  const t = useWords("signIn");
  return (
    <section aria-label={t("demo.label")} className="mt-6 border-t pt-4 text-ink-muted text-sm">
      <h2 className="font-medium text-base text-ink">{t("demo.title")}</h2>
      <p className="mt-1">
        {t.rich("demo.advice", { command: (words) => <code className="font-mono text-ink">{words}</code> })}
      </p>
      <ul className="mt-2.5 -mx-2">
        {users.map(({ email, role, branchName }) => (
          <li key={email}>
            <button
              type="button"
              onClick={() => onPick(email)}
              className="flex min-h-8 w-full flex-wrap items-center justify-between gap-x-4 rounded-md px-2 py-1 text-left hover:bg-sunken"
            >
              <span className="link">{email}</span>
              <span>
                {t(`demo.roles.${role}`)}, {branchName}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2.5">
        {t.rich("demo.samples", {
          path: samplesDir,
          folder: (path) => <code className="break-all font-mono text-ink">{path}</code>,
        })}
      </p>
    </section>
  );
}
