"use client";

import { Trash2, UserRoundX, UsersRound } from "lucide-react";
import { useTransition } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { toast } from "@/app/_ui/toast";
import type { ViewRow } from "@/lib/batches/view-schema";
import type { ActionResult } from "@/lib/http/action";
import { deleteViewAction, shareViewAction } from "../actions";

/** What the owner can do with the view on show. */
export function ViewButtons({ view }: { view: ViewRow }) {
  const t = useWords("batchList");
  const ui = useWords("ui");
  const [isPending, start] = useTransition();
  const run = (call: () => Promise<ActionResult<void>>, done: string) =>
    start(async () => {
      try {
        const result = await call();
        if (result.ok) toast.success(done);
        else toast.error(result.message);
      } catch {
        toast.error(ui("unreachable"));
      }
    });
  const { id, name, isShared } = view;
  const toggled = t(isShared ? "views.unsharedNow" : "views.sharedNow", { name });
  const Icon = isShared ? UserRoundX : UsersRound;
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        disabled={isPending}
        onClick={() => run(() => shareViewAction(id, !isShared), toggled)}
      >
        <Icon aria-hidden="true" />
        {t(isShared ? "views.unshare" : "views.share")}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        disabled={isPending}
        onClick={() => run(() => deleteViewAction(id), t("views.deleted", { name }))}
      >
        <Trash2 aria-hidden="true" />
        {t("views.delete")}
      </Button>
    </>
  );
}
