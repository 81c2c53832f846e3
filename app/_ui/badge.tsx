import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "neutral" | "info" | "ok" | "warn" | "bad";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-muted",
  info: "bg-info-soft text-info",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};

interface BadgeProps {
  tone?: Tone;
  icon?: LucideIcon;
  /** Turns the icon, for work under way. */
  busy?: boolean;
  className?: string;
  children: ReactNode;
}

/** A short word on a soft ground. The word carries the meaning, the tone repeats it. */
export function Badge({ tone = "neutral", icon: Icon, busy = false, className, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 font-medium text-xs",
        tones[tone],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden="true" className={classNames("size-3.5", busy && "animate-spin")} /> : null}
      {children}
    </span>
  );
}
