"use client";

import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useWords } from "#use-words";
import { asksForSearch } from "./slash-key";

const load = () => import("./search-dialog");
const SearchDialog = lazy(load);

/** Opens the search, from the header or by the key /. The dialog itself comes once the page has nothing better to do. */
export function SearchOpener() {
  const t = useWords("search");
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener("keydown", onKey);
    const early = window.setTimeout(load, 2000);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.clearTimeout(early);
    };
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/"
        onClick={() => setIsOpen(true)}
        onPointerEnter={() => void load()}
        className="inline-flex h-9 min-w-9 items-center gap-2 rounded-md border border-line-strong/60 bg-surface px-2.5 text-ink-muted text-sm hover:border-line-strong hover:bg-sunken hover:text-ink max-md:justify-center"
      >
        <Search aria-hidden="true" className="size-4" />
        <span className="max-md:sr-only">{t("open")}</span>
        <span aria-hidden="true" className="rounded border px-1 font-mono text-xs max-md:hidden">
          /
        </span>
      </button>
      {isOpen ? (
        <Suspense>
          <SearchDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
