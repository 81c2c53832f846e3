import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { classNames } from "./class-names";

type AlertTone = Exclude<Tone, "neutral">;

const looks: Record<AlertTone, { style: string; icon: LucideIcon }> = {
  info: { style: "border-info/30 bg-info-soft [&>svg]:text-info", icon: Info },
  ok: { style: "border-ok/30 bg-ok-soft [&>svg]:text-ok", icon: CircleCheck },
  warn: { style: "border-warn/35 bg-warn-soft [&>svg]:text-warn", icon: TriangleAlert },
  bad: { style: "border-bad/30 bg-bad-soft [&>svg]:text-bad", icon: CircleX },
};

interface AlertProps {
  tone?: AlertTone;
  title?: ReactNode;
  /** Read out at once when it appears; leave off for what stands on the page from the start. */
  live?: boolean;
  /** Buttons or links beside the text. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A message in the page's flow: what happened and what to do next. */
export function Alert({ tone = "info", title, live = false, action, className, children }: AlertProps) {
  const { style, icon: Icon } = looks[tone];
  return (
    <div
      role={live ? "alert" : undefined}
      className={classNames("flex items-start gap-3 rounded-lg border px-4 py-3 text-ink", style, className)}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-52 flex-1">
          {title ? <p className="font-medium">{title}</p> : null}
          {children ? <div className={title ? "text-ink-muted" : undefined}>{children}</div> : null}
        </div>
        {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      </div>
    </div>
  );
}
