"use client";

import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Progress } from "@/app/_ui/progress";
import { discardUploadAction } from "../actions";
import { CameraCapture } from "./camera-capture";
import { DeskFailure, submitDocuments } from "./desk-api";
import { FileSource } from "./file-source";
import { noteWords } from "./upload-note";
import { isUnsent, type UploadItem, uploadTotals } from "./upload-queue";
import { UploadRow } from "./upload-row";
import { useLinkWarning, useTraverseWarning, useUnloadWarning } from "./use-leave-warning";
import { leftWords, useProgress } from "./use-progress";
import { useUploads } from "./use-uploads";

interface UploadDeskProps {
  applicantId: string;
  /** Uploaded, in full or in part, before this page was opened and not yet submitted. */
  waiting: UploadItem[];
  /** Base64: seals what this browser keeps of files that are partly sent. */
  memoryKey: string;
}

/** Collects an applicant's documents, uploads them as they come, and hands them in together. */
export function UploadDesk({ applicantId, waiting, memoryKey }: UploadDeskProps) {
  const t = useWords("upload");
  const router = useRouter();
  const uploads = useUploads(applicantId, waiting, memoryKey);
  const progress = useProgress(uploads.queue, uploads.meters);
  const [submitting, setSubmitting] = useState(false);
  const [failure, setFailure] = useState<{ title: string; why: string } | null>(null);
  const totals = uploadTotals(uploads.queue);
  const ready = uploads.queue.filter(({ phase }) => phase === "uploaded");

  const unsent = uploads.queue.filter(isUnsent).length;
  useUnloadWarning((unsent > 0 || totals.total > 0) && !submitting);
  useLinkWarning(unsent > 0 && !submitting, t("leave"));
  useTraverseWarning(unsent > 0 && !submitting, t("leave"));

  const submit = async () => {
    if (unsent > 0 && !window.confirm(t("submitWithout", { count: unsent }))) return;
    setSubmitting(true);
    setFailure(null);
    try {
      const documentIds = ready.flatMap(({ documentId }) => documentId ?? []);
      const batchId = await submitDocuments({ applicantId, documentIds });
      router.push(`/batches/${batchId}`);
    } catch (error) {
      const note = error instanceof DeskFailure ? error.note(t) : ({ key: "notSubmitted" } as const);
      setFailure({ title: t("notSubmitted"), why: noteWords(t, note) });
      setSubmitting(false);
    }
  };

  const remove = async (item: UploadItem) => {
    setFailure(null);
    if (item.documentId) {
      const why = await discardUploadAction(item.documentId).then(
        ({ error }) => error,
        () => t("notes.offline"),
      );
      if (why) return setFailure({ title: t("notRemoved", { file: item.fileName }), why });
    }
    uploads.remove([item.key]);
  };

  return (
    <div className="grid gap-4">
      <FileSource onFiles={(files) => uploads.add(files, "UPLOAD")} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CameraCapture onPhotos={(photos) => uploads.add(photos, "CAMERA")} />
        <p className="text-ink-faint text-sm">{t("photosToo")}</p>
      </div>
      <p role="status" className="sr-only">
        {uploads.announcement}
      </p>
      <p role="status" className="sr-only">
        {progress.saying}
      </p>
      {uploads.queue.length > 0 ? (
        <section aria-label={t("files")} className="panel overflow-hidden">
          <ul>
            {uploads.queue.map((item) => (
              <UploadRow
                key={item.key}
                item={item}
                file={uploads.fileOf(item.key)}
                left={progress.leftOf.get(item.key) ?? null}
                disabled={submitting}
                onCancel={() => uploads.cancel(item.key)}
                onRetry={() => uploads.retry(item.key)}
                onInsist={() => uploads.insist(item.key)}
                onRemove={() => void remove(item)}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <div className="sticky bottom-3 z-10 grid gap-3">
        {failure ? (
          <Alert tone="bad" title={failure.title} live>
            {failure.why}
          </Alert>
        ) : null}
        {totals.total > 0 ? (
          <div className="panel flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3">
            <div className="min-w-40 flex-1">
              <p className="text-sm">
                <span className="font-medium">
                  {t("uploadedOf", { uploaded: totals.uploaded, total: totals.total })}
                </span>
                {totals.unfinished === 0 ? <span className="text-ink-muted"> · {t("notSubmittedYet")}</span> : null}
                {totals.unfinished > 0 && progress.left ? (
                  <span className="text-ink-muted"> · {leftWords(t, progress.left)}</span>
                ) : null}
              </p>
              <Progress label={t("all")} value={totals.share} className="mt-1.5" />
            </div>
            <Button
              variant="primary"
              size="lg"
              className="max-sm:w-full"
              onClick={() => void submit()}
              disabled={submitting || totals.unfinished > 0 || ready.length === 0}
            >
              <Send aria-hidden="true" />
              {submitting ? t("submitting") : t("submit", { count: Math.max(ready.length, 1) })}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
