"use client";

import { useEffect, useReducer, useRef } from "react";
import { useWords } from "#use-words";
import type { PageView } from "@/lib/documents/schema";
import type { FieldView } from "../../../_components/field-words";
import { FieldList, type TitledPart } from "./field-list";
import { PageImage } from "./page-image";
import { PageWithheld } from "./page-withheld";
import { describeSelection, startState, viewerState } from "./viewer-state";
import { ViewerToolbar } from "./viewer-toolbar";

interface DocumentViewerProps {
  fields: FieldView[];
  parts: TitledPart[];
  pages: PageView[];
  /** Why there is no page, in words; null where there is one. */
  pagesWithheld: string | null;
}

/** The page beside its fields. Choosing one side marks the other. */
export function DocumentViewer({ fields, parts, pages, pagesWithheld }: DocumentViewerProps) {
  const t = useWords("viewer");
  const [state, dispatch] = useReducer(viewerState, pages, startState);
  const view = useRef<HTMLElement>(null);
  const page = pages.find((candidate) => candidate.page === state.page);
  const select = (index: number) => {
    const field = fields[index];
    const known = pages.some((candidate) => candidate.page === field?.page);
    dispatch({ type: "selected", index, page: known ? (field?.page ?? null) : null });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them moves the box
  useEffect(() => {
    const box = view.current?.querySelector<HTMLElement>("[data-chosen]");
    if (box && view.current) centre(view.current, box);
  }, [state.selected, state.page, state.zoom, state.rotation]);

  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(21rem,26rem)] lg:items-start">
      <p role="status" className="sr-only">
        {describeSelection(t, state.selected === null ? undefined : fields[state.selected])}
      </p>
      <section
        aria-label={t("page")}
        className="panel flex flex-col overflow-hidden max-lg:sticky max-lg:top-(--header) max-lg:z-20 lg:sticky lg:top-18"
      >
        {page ? (
          <>
            <ViewerToolbar state={state} pages={pages} dispatch={dispatch} />
            <PageImage
              ref={view}
              page={page}
              pageCount={pages.length}
              fields={fields}
              state={state}
              onChoose={select}
            />
          </>
        ) : (
          <PageWithheld reason={pagesWithheld} />
        )}
      </section>
      <FieldList fields={fields} parts={parts} selected={state.selected} onSelect={select} />
    </div>
  );
}

/** Scrolls only the view, so that the rest of the screen stays where the reader left it. */
function centre(view: HTMLElement, box: HTMLElement): void {
  const frame = view.getBoundingClientRect();
  const target = box.getBoundingClientRect();
  view.scrollBy({
    left: target.left + target.width / 2 - (frame.left + frame.width / 2),
    top: target.top + target.height / 2 - (frame.top + frame.height / 2),
    behavior: "smooth",
  });
}
