"use client";

import { type ReactNode, useContext, useMemo } from "react";
import { type PageWords, WordsContext } from "./use-words-in-browser";

/** Adds areas to those the page's client components can speak of already. */
export function WordsProvider({ language, areas, children }: PageWords & { children: ReactNode }) {
  const outer = useContext(WordsContext);
  const all = useMemo(
    () => ({ language, areas: outer.language === language ? { ...outer.areas, ...areas } : areas }),
    [outer, language, areas],
  );
  return <WordsContext value={all}>{children}</WordsContext>;
}
