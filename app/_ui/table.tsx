import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/**
 * A table in a panel that scrolls sideways on its own where the screen is narrow, with what is only for screen readers.
 * `label` names the table and what scrolls.
 */
export function Table({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // What scrolls must be reachable by keyboard, and named. No landmark: the part of the page it fills is one already.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      className={classNames("panel relative overflow-x-auto", className)}
    >
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </div>
  );
}

/** A column's heading. */
export function Th({ className, scope = "col", ...props }: ComponentProps<"th">) {
  return (
    <th
      scope={scope}
      className={classNames(
        "whitespace-nowrap border-b bg-sunken/55 px-4 py-2 font-medium text-ink-muted text-xs",
        className,
      )}
      {...props}
    />
  );
}

/** A row; rows divide by a hairline and answer to the pointer. */
export function Tr({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={classNames("border-b last:border-b-0 hover:bg-sunken/45", className)} {...props} />;
}

/** A cell. */
export function Td({ className, ...props }: ComponentProps<"td">) {
  return <td className={classNames("px-4 py-2.5 align-middle", className)} {...props} />;
}
