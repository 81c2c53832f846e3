import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface Fact {
  label: string;
  value: ReactNode;
  /** Ids and numbers stand in the fixed-width face. */
  mono?: boolean;
}

/** Label and value pairs on one wrapping line. */
export function Facts({ facts, className }: { facts: Fact[]; className?: string }) {
  return (
    <dl className={classNames("flex flex-wrap gap-x-8 gap-y-2.5", className)}>
      {facts.map(({ label, value, mono }) => (
        <div key={label} className="min-w-0">
          <dt className="eyebrow">{label}</dt>
          <dd className={classNames("break-words text-ink", mono && "font-mono text-sm")}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
