import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** The page one level up. */
  back?: { href: string; label: string };
  /** Beside the title, e.g. a state badge. */
  badge?: ReactNode;
  /** Facts under the title. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** The page's one heading, the way back, its facts and its actions. */
export function PageHeader({ title, back, badge, children, actions }: PageHeaderProps) {
  return (
    <header className="mb-5">
      {back ? (
        <Link
          href={back.href}
          className="-ml-1.5 mb-1 inline-flex min-h-7 items-center gap-0.5 rounded-md px-1 text-ink-muted text-sm hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 break-words font-semibold text-2xl tracking-[-0.015em]">{title}</h1>
            {badge}
          </div>
          {children ? <div className="mt-1.5 text-ink-muted">{children}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
