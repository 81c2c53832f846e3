import type { ReactNode } from "react";

/** The anchor of a section: `Flow API (v3)` becomes `flow-api-v3`. */
export const sectionId = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** A part of the page under its own heading, which the contents lead to. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = sectionId(title);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 scroll-mt-28 font-semibold text-xl">
        {title}
      </h2>
      <div className="flex flex-col gap-3">{children}</div>
    </section>
  );
}

/** Running text, in lines that are comfortable to read. */
export function Prose({ children }: { children: ReactNode }) {
  return <p className="max-w-prose text-ink-muted">{children}</p>;
}
