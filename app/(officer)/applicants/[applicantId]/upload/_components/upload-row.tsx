"use client";

import {
  CircleCheck,
  CirclePause,
  CircleX,
  LoaderCircle,
  RotateCw,
  Send,
  Trash2,
  TriangleAlert,
  X,
} from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { formatBytes, formatDateTime, formatShare } from "@/app/_ui/format";
import { Progress } from "@/app/_ui/progress";
import { FilePreview } from "./file-preview";
import type { TimeLeft } from "./time-left";
import { noteWords } from "./upload-note";
import type { UploadItem } from "./upload-queue";
import { leftWords } from "./use-progress";

interface UploadRowProps {
  item: UploadItem;
  file: File | undefined;
  /** How long it still takes, while it is on its way and that is known. */
  left: TimeLeft | null;
  disabled: boolean;
  onCancel: () => void;
  onRetry: () => void;
  onInsist: () => void;
  onRemove: () => void;
}

/** One file of the upload list: what it is, how far it is, and what can be done about it. */
export function UploadRow({ item, file, left, disabled, onCancel, onRetry, onInsist, onRemove }: UploadRowProps) {
  const t = useWords("upload");
  const { phase, fileName, earlier } = item;
  const share = item.byteSize > 0 ? item.sentBytes / item.byteSize : 0;
  const busy = phase === "sending" || phase === "queued" || phase === "retrying";
  const action = { size: "sm", variant: "quiet" } as const;
  return (
    <li className="flex flex-wrap items-start gap-3 border-b px-4 py-3 last:border-b-0">
      <FilePreview item={item} file={file} />
      <div className="min-w-44 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 break-all font-medium">{fileName}</span>
          <span className="whitespace-nowrap text-ink-faint text-sm">{formatBytes(item.byteSize)}</span>
        </p>
        <p className="flex items-start gap-1.5 text-ink-muted text-sm">
          <PhaseIcon phase={phase} />
          <span>
            {item.sentAt && phase === "uploaded"
              ? t("cameByWhatsApp", { at: formatDateTime(item.sentAt, t.language) })
              : t(`phases.${phase}`)}
            {phase === "sending" ? ` ${formatShare(share)}` : null}
            {phase === "sending" && left ? ` · ${leftWords(t, left)}` : null}
            {item.note ? `: ${noteWords(t, item.note)}` : null}
            {phase === "paused" ? `: ${t("pausedAdvice", { share: formatShare(share) })}` : null}
            {earlier ? `: ${t(`earlierPlaces.${earlier.place}`)} ` : null}
            {earlier?.documentId ? (
              // In a tab of its own: this page holds files that are nowhere else.
              <a href={`/documents/${earlier.documentId}`} target="_blank" rel="noreferrer" className="link">
                {t("openEarlier")}
              </a>
            ) : null}
          </span>
        </p>
        {item.contentType === "image/heic" && phase !== "refused" ? (
          <p className="text-ink-faint text-sm">{t("heic")}</p>
        ) : null}
        {busy || phase === "paused" ? (
          <Progress
            label={t("uploadOf", { file: fileName })}
            value={phase === "sending" || phase === "paused" ? share : 0}
            className="mt-2 max-w-xl"
          />
        ) : null}
      </div>
      <div className="ml-auto flex shrink-0 gap-1">
        {phase === "known" ? (
          <Button size="sm" disabled={disabled} onClick={onInsist}>
            <Send aria-hidden="true" />
            {t("sendAnyway")}
            <span className="sr-only">{fileName}</span>
          </Button>
        ) : null}
        {phase === "failed" ? (
          <Button {...action} onClick={onRetry}>
            <RotateCw aria-hidden="true" />
            <span className="max-sm:sr-only">{t("again")}</span>
            <span className="sr-only">{fileName}</span>
          </Button>
        ) : null}
        {busy ? (
          <Button {...action} onClick={onCancel}>
            <X aria-hidden="true" />
            <span className="max-sm:sr-only">{t("cancel")}</span>
            <span className="sr-only">{fileName}</span>
          </Button>
        ) : (
          <Button {...action} disabled={disabled} onClick={onRemove}>
            <Trash2 aria-hidden="true" />
            <span className="max-sm:sr-only">{t("remove")}</span>
            <span className="sr-only">{fileName}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

function PhaseIcon({ phase }: { phase: UploadItem["phase"] }) {
  const look = "mt-0.5 size-4 shrink-0";
  if (phase === "uploaded") return <CircleCheck aria-hidden="true" className={`${look} text-ok`} />;
  if (phase === "known") return <TriangleAlert aria-hidden="true" className={`${look} text-warn`} />;
  if (phase === "paused") return <CirclePause aria-hidden="true" className={`${look} text-info`} />;
  if (phase === "refused" || phase === "failed") return <CircleX aria-hidden="true" className={`${look} text-bad`} />;
  return <LoaderCircle aria-hidden="true" className={`${look} animate-spin text-info`} />;
}
