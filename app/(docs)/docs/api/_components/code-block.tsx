import { CopyButton } from "./copy-button";

interface CodeBlockProps {
  /** What it is, for screen readers and the copy button. */
  label: string;
  code: string;
  /** Shown above, where several stand together. */
  caption?: string;
}

/** Text to be read or copied as it stands. Long lines wrap, so that it never scrolls sideways. */
export function CodeBlock({ label, code, caption }: CodeBlockProps) {
  return (
    <figure aria-label={label} className="relative rounded-md border bg-sunken/55">
      {caption ? <figcaption className="pt-2.5 pl-4 text-ink-muted text-xs">{caption}</figcaption> : null}
      <pre className="whitespace-pre-wrap py-3 pr-12 pl-4 font-mono text-sm wrap-anywhere">
        <code>{code}</code>
      </pre>
      <CopyButton label={label} text={code} />
    </figure>
  );
}
