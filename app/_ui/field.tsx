"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useWords } from "#use-words";
import { classNames } from "./class-names";

/** What a control needs to be tied to its label, hint and error. Spread it on the control. */
export interface FieldControl {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** The first is shown. */
  error?: string | string[];
  /** Marks the label; say it on the control as well with `required`. */
  optional?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** A label, a control, a hint and an error, wired together for screen readers. */
export function Field({ label, hint, error, optional = false, className, children }: FieldProps) {
  const t = useWords("ui");
  const id = useId();
  const message = Array.isArray(error) ? error[0] : error;
  const describedBy = [message ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(" ");
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="font-medium text-sm">
        {label}
        {optional ? <span className="ml-1.5 font-normal text-ink-faint">{t("optional")}</span> : null}
      </label>
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": message ? true : undefined })}
      {message ? <FieldError id={`${id}-error`}>{message}</FieldError> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-faint text-sm">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** One error line under a control or a group of controls. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-bad text-sm">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
