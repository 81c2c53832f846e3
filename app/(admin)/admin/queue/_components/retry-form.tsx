"use client";

import { RotateCcw } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { retryJobAction } from "../actions";

/** Has one failed job tried again. */
export function RetryForm({ jobId, of }: { jobId: string; of: string }) {
  const t = useWords("queue");
  const { onSubmit, isPending, refused } = useFormAction(
    () => retryJobAction(jobId),
    () => toast.success(t("failed.planned")),
  );
  return (
    <form onSubmit={onSubmit}>
      <Button type="submit" size="sm" disabled={isPending} aria-busy={isPending || undefined}>
        <RotateCcw aria-hidden="true" />
        {t("failed.retry")}
        <span className="sr-only">{of}</span>
      </Button>
      {refused ? (
        <p role="alert" className="mt-1 text-bad text-sm">
          {refused.message}
        </p>
      ) : null}
    </form>
  );
}
