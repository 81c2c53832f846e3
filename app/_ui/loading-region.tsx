"use client";

import type { ReactNode } from "react";
import { useWords } from "#use-words";

type Page = "applicants" | "applicant" | "upload" | "batch" | "document";

/**
 * Wraps the skeletons of one page and says once that it is loading. Drawn in the browser, which has the words already: what
 * stands in for a page must not wait for anything.
 */
export function LoadingRegion({ page, children }: { page: Page; children: ReactNode }) {
  const t = useWords("ui");
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {t(`loading.${page}`)}
      </p>
      {children}
    </div>
  );
}
