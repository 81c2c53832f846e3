import { Fragment } from "react";

/** A description of the document: what stands between backticks is code. */
export function Words({ text }: { text: string }) {
  const parts = text.split("`").map((part, index) => ({ part, key: `${index} ${part}`, isCode: index % 2 === 1 }));
  return parts.map(({ part, key, isCode }) =>
    isCode ? (
      <code key={key} className="font-mono text-sm">
        {part}
      </code>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    ),
  );
}
