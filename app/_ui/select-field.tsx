"use client";

import type { ComponentProps } from "react";
import { Field } from "./field";
import { Select } from "./select";

interface SelectFieldProps extends ComponentProps<"select"> {
  label: string;
  hint?: string;
  error?: string | string[];
  optional?: boolean;
  fieldClassName?: string;
}

/** `Field` around `Select`, which server components may use as they stand. */
export function SelectField({ label, hint, error, optional, fieldClassName, ...props }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={fieldClassName}>
      {(control) => <Select {...props} {...control} />}
    </Field>
  );
}
