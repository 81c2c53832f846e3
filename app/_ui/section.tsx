import { type ReactNode, useId } from "react";

interface SectionProps {
  title: ReactNode;
  /** What it is about, under the title. */
  advice?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. Focus may be put on it when what had it goes away. */
export function Section({ title, advice, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} tabIndex={-1} className="mb-8 outline-none">
      <div className="mb-3 flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h2 id={id} className="font-semibold text-lg">
            {title}
          </h2>
          {advice ? <p className="mt-0.5 max-w-3xl text-ink-muted">{advice}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
