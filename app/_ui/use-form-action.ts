"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { useWords } from "#use-words";
import type { ActionResult } from "@/lib/http/action";

interface Refusal {
  message: string;
  fields: Record<string, string>;
}

/**
 * Runs a server action from a dialog's form. `refused` is what to show when it was refused; `done` runs in the browser
 * after it succeeded. A call that does not reach the server is a refusal like any other.
 *
 * Sent by `onSubmit`, not by the form's `action`: that would empty the form afterwards, also when something is to be
 * mended in it.
 */
export function useFormAction<Data>(
  call: (form: FormData) => Promise<ActionResult<Data>>,
  done: (data: Data, form: FormData) => void,
) {
  const t = useWords("ui");
  const [refused, submit, isPending] = useActionState(
    async (_: Refusal | null, form: FormData): Promise<Refusal | null> => {
      try {
        const result = await call(form);
        if (!result.ok) return { message: result.message, fields: result.fields };
        done(result.data, form);
        return null;
      } catch {
        return { message: t("unreachable"), fields: {} };
      }
    },
    null,
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => submit(form));
  };
  return { onSubmit, isPending, refused };
}
