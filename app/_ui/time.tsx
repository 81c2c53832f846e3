import { useLanguage } from "#use-words";
import { formatDateTime } from "./format";

/** A moment as text a person and a machine can read. */
export function Time({ value, className }: { value: Date; className?: string }) {
  return (
    <time dateTime={value.toISOString()} className={className}>
      {formatDateTime(value, useLanguage())}
    </time>
  );
}
