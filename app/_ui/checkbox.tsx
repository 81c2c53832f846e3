import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
}

/** A checkbox with its label; the whole row is the target. */
export function Checkbox({ label, className, ...props }: CheckboxProps) {
  return (
    <label
      className={classNames(
        "flex min-h-9 items-center gap-2.5 rounded-md border border-line bg-surface px-2.5 py-1.5 text-base transition-colors hover:border-line-strong has-checked:border-accent/60 has-checked:bg-accent-soft",
        className,
      )}
    >
      <span className="relative flex size-4 shrink-0">
        <input
          type="checkbox"
          className="peer size-4 appearance-none rounded-[4px] border border-line-strong bg-surface checked:border-accent checked:bg-accent"
          {...props}
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none absolute inset-0.5 size-3 text-accent-ink opacity-0 peer-checked:opacity-100"
        />
      </span>
      {label}
    </label>
  );
}
