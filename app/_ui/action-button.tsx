"use client";

import { type MouseEvent, useTransition } from "react";
import { useWords } from "#use-words";
import { toast } from "@/app/_ui/toast";
import type { ActionResult } from "@/lib/http/action";
import { Button, type ButtonProps } from "./button";

interface ActionButtonProps extends Omit<ButtonProps, "onClick" | "asChild"> {
  /** A server action with all it needs bound to it. */
  act: () => Promise<ActionResult<unknown>>;
  /** Said when it succeeded. */
  done: string;
}

/**
 * A button that does one thing at once and says how it ended. What it stands beside may be gone then: focus goes to the
 * section around it, or to the page's main part.
 */
export function ActionButton({ act, done, ...props }: ActionButtonProps) {
  const t = useWords("ui");
  const [isPending, start] = useTransition();
  const run = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const around = currentTarget.closest<HTMLElement>("section[tabindex='-1'], main");
    start(async () => {
      try {
        const result = await act();
        if (!result.ok) return void toast.error(result.message);
        toast.success(done);
        around?.focus();
      } catch {
        toast.error(t("unreachable")); // the network is away: to be pressed again
      }
    });
  };
  return <Button {...props} onClick={run} disabled={isPending} aria-busy={isPending || undefined} />;
}
