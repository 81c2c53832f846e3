"use client";

import { roleName } from "@/app/_ui/role-words";
import type { DemoUser } from "@/lib/users/list-demo-users";

interface DemoHintProps {
  users: DemoUser[];
  samplesDir: string;
  /** Puts the e-mail into the form. */
  onPick: (email: string) => void;
}

/** For who has just started the demo: who there is, where the passwords stand, and what to drop. Never a password. */
export function DemoHint({ users, samplesDir, onPick }: DemoHintProps) {
  return (
    <section aria-label="Demo" className="mt-6 border-t pt-4 text-ink-muted text-sm">
      <h2 className="font-medium text-base text-ink">This is a demo</h2>
      <p className="mt-1">
        Choose who to be. Passwords were made at random and printed in the terminal by{" "}
        <code className="font-mono text-ink">npm start</code>.
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
                {roleName(role)}, {branchName}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2.5">
        Sample documents to drop lie in <code className="break-all font-mono text-ink">{samplesDir}</code>.
      </p>
    </section>
  );
}
