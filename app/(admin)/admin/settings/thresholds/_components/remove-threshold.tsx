"use client";

import { Trash2 } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { Threshold } from "@/lib/review/thresholds";
import { removeThresholdAction } from "../actions";

/** Takes a threshold away. It is set again with a few words, so nobody is asked first. */
export function RemoveThreshold({ threshold, of }: { threshold: Threshold; of: string }) {
  const t = useWords("settings");
  const { documentType, field, confidence: seen } = threshold;
  const { onSubmit, isPending, refused } = useFormAction(
    () => removeThresholdAction({ documentType, field, seen }),
    () => toast.success(t("thresholds.removed", { of })),
  );
  return (
    <form onSubmit={onSubmit}>
      <Button type="submit" size="sm" variant="danger" disabled={isPending}>
        <Trash2 aria-hidden="true" />
        <span className="max-sm:sr-only">{t("thresholds.remove")}</span>
        <span className="sr-only">{of}</span>
      </Button>
      {refused ? (
        <p role="alert" className="mt-1 max-w-60 text-bad text-sm">
          {refused.message}
        </p>
      ) : null}
    </form>
  );
}
