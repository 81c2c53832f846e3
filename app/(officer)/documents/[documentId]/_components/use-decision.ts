"use client";

import { useTransition } from "react";
import { useWords } from "#use-words";
import { toast } from "@/app/_ui/toast";
import type { ReviewView } from "@/lib/review/schema";
import { decideAction } from "../actions";

/** Takes decisions that need no reason, and says how each ended; what was just decided can be taken back at once. */
export function useDecision(documentId: string) {
  const t = useWords("review");
  const ui = useWords("ui");
  const [isPending, start] = useTransition();
  const decide = (decision: "APPROVE" | "REOPEN") =>
    start(async () => {
      try {
        const result = await decideAction({ documentId, decision });
        if (result.ok) tell(decision);
        else toast.error(result.message);
      } catch {
        toast.error(ui("unreachable"));
      }
    });
  const tell = (decision: ReviewView["decision"]) => {
    const undo = decision === "REOPEN" ? {} : { action: { label: t("undo"), onClick: () => decide("REOPEN") } };
    toast.success(t(`done.${decision}`), undo);
  };
  return { decide, tell, isPending };
}
