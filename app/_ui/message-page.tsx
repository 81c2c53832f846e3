import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface MessagePageProps {
  icon: LucideIcon;
  title: string;
  action: ReactNode;
  children: ReactNode;
}

/** A page that only says one thing: not found, not allowed, went wrong. */
export function MessagePage({ icon: Icon, title, action, children }: MessagePageProps) {
  return (
    <div className="mx-auto flex min-h-[60dvh] max-w-lg flex-col justify-center px-4 py-12">
      <span className="mb-5 inline-flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden="true" className="size-6" strokeWidth={1.75} />
      </span>
      <h1 className="font-semibold text-2xl tracking-[-0.015em]">{title}</h1>
      <div className="mt-2 text-ink-muted">{children}</div>
      <div className="mt-6 flex flex-wrap gap-2">{action}</div>
    </div>
  );
}
