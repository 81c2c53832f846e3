"use client";

import { ChevronLeft, ChevronRight, Maximize, RotateCwSquare, ZoomIn, ZoomOut } from "lucide-react";
import type { Dispatch } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import type { PageView } from "@/lib/documents/schema";
import { type ViewerAction, type ViewerState, ZOOM_STEPS } from "./viewer-state";

interface ViewerToolbarProps {
  state: ViewerState;
  pages: PageView[];
  dispatch: Dispatch<ViewerAction>;
}

/** Pages, zoom and turn. */
export function ViewerToolbar({ state, pages, dispatch }: ViewerToolbarProps) {
  const t = useWords("viewer");
  const at = pages.findIndex(({ page }) => page === state.page);
  const turnTo = (index: number) => {
    const target = pages[index];
    if (target) dispatch({ type: "page-turned", page: target.page });
  };
  return (
    <div role="toolbar" aria-label={t("view")} className="flex items-center gap-0.5 border-b px-2 py-1">
      {pages.length > 1 ? (
        <>
          <Tool label={t("previous")} disabled={at === 0} onClick={() => turnTo(at - 1)}>
            <ChevronLeft aria-hidden="true" />
          </Tool>
          <span className="whitespace-nowrap px-1 text-ink-muted text-sm tabular-nums">
            {t("pageOf", { page: at + 1, pages: pages.length })}
          </span>
          <Tool label={t("next")} disabled={at === pages.length - 1} onClick={() => turnTo(at + 1)}>
            <ChevronRight aria-hidden="true" />
          </Tool>
        </>
      ) : null}
      <span className="flex-1" />
      <Tool label={t("zoomOut")} disabled={state.zoom === 0} onClick={() => dispatch({ type: "zoomed", by: -1 })}>
        <ZoomOut aria-hidden="true" />
      </Tool>
      <span aria-live="polite" className="w-12 text-center text-ink-muted text-sm tabular-nums">
        {state.zoom === 0 ? t("fitted") : `${(ZOOM_STEPS[state.zoom] ?? 1) * 100} %`}
      </span>
      <Tool
        label={t("zoomIn")}
        disabled={state.zoom === ZOOM_STEPS.length - 1}
        onClick={() => dispatch({ type: "zoomed", by: 1 })}
      >
        <ZoomIn aria-hidden="true" />
      </Tool>
      <Tool label={t("fit")} onClick={() => dispatch({ type: "fitted" })}>
        <Maximize aria-hidden="true" />
      </Tool>
      <Tool label={t("turn")} onClick={() => dispatch({ type: "rotated" })}>
        <RotateCwSquare aria-hidden="true" />
      </Tool>
    </div>
  );
}

function Tool({
  label,
  ...props
}: {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return <Button variant="quiet" size="icon" aria-label={label} title={label} {...props} />;
}
