"use client";

import { type RefObject, useState } from "react";
import { useWords } from "#use-words";
import type { PageView } from "@/lib/documents/schema";
import type { FieldView } from "../../../_components/field-words";
import { BoxOverlay } from "./box-overlay";
import { sheetWidth, type ViewerState } from "./viewer-state";

interface PageImageProps {
  ref: RefObject<HTMLElement | null>;
  page: PageView;
  pageCount: number;
  fields: FieldView[];
  state: ViewerState;
  onChoose: (index: number) => void;
}

/**
 * One page in a view that scrolls. Size and turn are CSS alone: the sheet takes the shape the turned page has, and the
 * page inside is as wide as the sheet is high once it lies on its side.
 */
export function PageImage({ ref, page, pageCount, fields, state, onChoose }: PageImageProps) {
  const t = useWords("viewer");
  const [broken, setBroken] = useState<string | null>(null);
  const lying = state.rotation % 180 !== 0;
  const ratio = lying ? `${page.height} / ${page.width}` : `${page.width} / ${page.height}`;
  return (
    <section
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={t("scrolls")}
      className="h-[38dvh] overflow-auto bg-sunken p-2 [container-type:size] focus-visible:-outline-offset-2 lg:h-[max(28rem,calc(100dvh-17.25rem))] lg:p-4"
    >
      <div className="flex min-h-full min-w-full w-max items-center justify-center">
        <div
          className="relative shrink-0 [container-type:size]"
          style={{ width: sheetWidth(page, state.rotation, state.zoom), aspectRatio: ratio }}
        >
          <div
            className="absolute top-1/2 left-1/2 shadow-panel"
            style={{
              width: lying ? "100cqh" : "100cqw",
              height: lying ? "100cqw" : "100cqh",
              transform: `translate(-50%, -50%) rotate(${state.rotation}deg)`,
            }}
          >
            {/* biome-ignore lint/performance/noImgElement: identity pages must not pass through an image cache */}
            <img
              src={page.src}
              alt={t("pageOf", { page: page.page, pages: pageCount })}
              width={page.width}
              height={page.height}
              className="block size-full bg-surface"
              onError={() => setBroken(page.src)}
            />
            <BoxOverlay fields={fields} page={page.page} selected={state.selected} onChoose={onChoose} />
          </div>
        </div>
      </div>
      {broken === page.src ? (
        <p role="alert" className="p-4 text-center text-bad">
          {t("notLoaded")}
        </p>
      ) : null}
    </section>
  );
}
