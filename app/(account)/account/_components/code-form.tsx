"use client";

import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { ActionResult } from "@/lib/http/action";

interface CodeFormProps<Data> {
  call: (form: FormData) => Promise<ActionResult<Data>>;
  onDone: (data: Data) => void;
  submit: string;
  isDangerous?: boolean;
}

/** Asks for a code of the app before something is done, in a dialog. */
export function CodeForm<Data>({ call, onDone, submit, isDangerous }: CodeFormProps<Data>) {
  const t = useWords("secondFactor");
  const { onSubmit, isPending, refused } = useFormAction(call, onDone);
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField
        label={t("setUp.code")}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
        error={refused?.fields.code}
      />
      <FormButtons submit={submit} isPending={isPending} isDangerous={isDangerous} />
    </form>
  );
}
