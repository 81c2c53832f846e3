import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./input";

/** A text input of several lines. */
export function Textarea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={classNames(controlStyle, "py-2", className)} {...props} />;
}
