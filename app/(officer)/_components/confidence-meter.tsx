import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { formatShare } from "@/app/_ui/format";
import type { ReadField } from "@/lib/documents/schema";
import { type ConfidenceLevel, confidenceLevel, levelWords } from "./confidence";

const barColour: Record<ConfidenceLevel, string> = {
  sure: "bg-ok",
  check: "bg-warn",
  unsure: "bg-bad",
  missing: "bg-line-strong",
  unrated: "bg-line-strong",
};

const wordColour: Partial<Record<ConfidenceLevel, string>> = { check: "text-warn", unsure: "text-bad" };

/** How sure the reading is: a bar, the number, and words where someone must look. */
export function ConfidenceMeter({
  field,
  className,
}: {
  field: Pick<ReadField, "value" | "confidence">;
  className?: string;
}) {
  const t = useWords("confidence");
  const level = confidenceLevel(field);
  const words = levelWords(t, level);
  return (
    <span className={classNames("flex flex-wrap items-center gap-x-2 text-ink-muted text-xs", className)}>
      {level !== "missing" && field.confidence !== null ? (
        <>
          <span aria-hidden="true" className="h-1 w-14 overflow-hidden rounded-full bg-line">
            <span
              className={classNames("block h-full rounded-full", barColour[level])}
              style={{ width: `${Math.round(field.confidence * 100)}%` }}
            />
          </span>
          <span className="tabular-nums">
            <span className="sr-only">{t("name")}</span>
            {formatShare(field.confidence)}
          </span>
        </>
      ) : null}
      {words ? <span className={classNames("font-medium", wordColour[level])}>{words}</span> : null}
    </span>
  );
}
