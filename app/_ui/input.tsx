import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** Looks shared by every control one types into or picks from. */
export const controlStyle =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink shadow-xs transition-colors placeholder:text-ink-faint hover:border-ink-faint focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-faint aria-invalid:border-bad aria-invalid:outline-bad";

/** A one-line text input. */
export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return <input type={type} className={classNames(controlStyle, "h-9", className)} {...props} />;
}
