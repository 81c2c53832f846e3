"use client";

import { Camera, CircleCheck, CircleX, FileText, LoaderCircle, MessageCircle, RotateCw, Trash2, X } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { formatBytes, formatDateTime, formatShare } from "@/app/_ui/format";
import { Progress } from "@/app/_ui/progress";
import { noteWords } from "./upload-note";
import type { UploadItem } from "./upload-queue";

interface UploadRowProps {
  item: UploadItem;
  disabled: boolean;
  onCancel: () => void;
  onRetry: () => void;
  onRemove: () => void;
}

/** One file of the upload list: what it is, how far it is, and what can be done about it. */
export function UploadRow({ item, disabled, onCancel, onRetry, onRemove }: UploadRowProps) {
  const t = useWords("upload");
  const { phase, fileName } = item;
  const Icon = item.sentAt ? MessageCircle : item.mode === "CAMERA" ? Camera : FileText;
  const share = item.byteSize > 0 ? item.sentBytes / item.byteSize : 0;
  const busy = phase === "sending" || phase === "queued" || phase === "retrying";
  return (
    <li className="flex items-start gap-3 border-b px-4 py-3 last:border-b-0">
      <Icon aria-hidden="true" className="mt-1 size-5 shrink-0 text-ink-faint" strokeWidth={1.6} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 break-all font-medium">{fileName}</span>
          <span className="whitespace-nowrap text-ink-faint text-sm">{formatBytes(item.byteSize)}</span>
        </p>
        <p className="flex items-center gap-1.5 text-ink-muted text-sm">
          <PhaseIcon phase={phase} />
          <span>
            {item.sentAt && phase === "uploaded"
              ? t("cameByWhatsApp", { at: formatDateTime(item.sentAt, t.language) })
              : t(`phases.${phase}`)}
            {phase === "sending" ? ` ${formatShare(share)}` : null}
            {item.note ? `: ${noteWords(t, item.note)}` : null}{" "}
            {item.existingDocumentId ? (
              <Link href={`/documents/${item.existingDocumentId}`} className="link">
                {t("openEarlier")}
              </Link>
            ) : null}
          </span>
        </p>
        {busy ? (
          <Progress
            label={t("uploadOf", { file: fileName })}
            value={phase === "sending" ? share : 0}
            className="mt-2 max-w-xl"
          />
        ) : null}
      </div>
      <div className="flex shrink-0 gap-1">
        {phase === "failed" ? (
          <Button size="sm" variant="quiet" onClick={onRetry}>
            <RotateCw aria-hidden="true" />
            <span className="max-sm:sr-only">{t("again")}</span>
            <span className="sr-only">{fileName}</span>
          </Button>
        ) : null}
        {busy ? (
          <Button size="sm" variant="quiet" onClick={onCancel}>
            <X aria-hidden="true" />
            <span className="max-sm:sr-only">{t("cancel")}</span>
            <span className="sr-only">{fileName}</span>
          </Button>
        ) : (
          <Button size="sm" variant="quiet" disabled={disabled} onClick={onRemove}>
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
  if (phase === "uploaded") return <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-ok" />;
  if (phase === "refused" || phase === "failed") {
    return <CircleX aria-hidden="true" className="size-4 shrink-0 text-bad" />;
  }
  return <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin text-info" />;
}
