"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "./button";
import { formatBytes } from "./format";
import type { DownloadState } from "./use-download";

interface DownloadProgressProps {
  state: DownloadState;
  /** Rows gone so far; left out where the file has none. */
  rows?: number | undefined;
  onCancel: () => void;
}

/** How a download goes: drawn all the time, said when it begins and ends. */
export function DownloadProgress({ state, rows, onCancel }: DownloadProgressProps) {
  const t = useWords("exports");
  const size = "bytes" in state ? formatBytes(state.bytes) : "";
  const soFar = rows === undefined ? size : t("soFar", { rows, size });
  return (
    <>
      {state.is === "running" ? (
        <div className="mt-3 flex items-center justify-between gap-3">
          <p className="text-ink-muted text-sm tabular-nums">{soFar}</p>
          <Button size="sm" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </div>
      ) : null}
      <p role="status" className="text-sm">
        {state.is === "running" ? <span className="sr-only">{t("running")}</span> : null}
        {state.is === "canceled" ? <span className="mt-3 block text-ink-muted">{t("canceled")}</span> : null}
        {state.is === "done" ? (
          <span className="mt-3 flex items-center gap-1.5 text-ok">
            <CircleCheck aria-hidden="true" className="size-4 shrink-0" />
            {t("done", { soFar })}
          </span>
        ) : null}
        {state.is === "failed" ? (
          <span className="mt-3 flex items-start gap-1.5 text-bad">
            <CircleX aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {state.why ?? t("failed")}
          </span>
        ) : null}
      </p>
    </>
  );
}
