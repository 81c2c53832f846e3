"use client";

import type { ComponentProps } from "react";
import { Field } from "./field";
import { Input } from "./input";

interface InputFieldProps extends ComponentProps<"input"> {
  label: string;
  hint?: string;
  error?: string | string[];
  optional?: boolean;
  fieldClassName?: string;
}

/** `Field` around `Input`, which server components may use as they stand. */
export function InputField({ label, hint, error, optional, fieldClassName, ...props }: InputFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={fieldClassName}>
      {(control) => <Input {...props} {...control} />}
    </Field>
  );
}
