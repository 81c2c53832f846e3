"use client";

import { createContext, useContext, useMemo } from "react";
import type { Language } from "./languages";
import { type Area, type CompiledTree, translator, type Words } from "./translator";

/** The language of a page and the areas its client components may speak of. */
export interface PageWords {
  language: Language;
  areas: Partial<Record<Area, CompiledTree>>;
}

export const WordsContext = createContext<PageWords>({ language: "en", areas: {} });

/**
 * An area's words in the reader's language. What `#use-words` is in client components.
 * @throws where no `ClientWords` around this component has brought the area to the browser
 */
export function useWords<A extends Area>(area: A): Words<A> {
  const { language, areas } = useContext(WordsContext);
  const messages = areas[area];
  if (!messages) throw new Error(`Wrap this component in <ClientWords areas={["${area}"]}>`);
  return useMemo(() => translator(language, area, messages), [language, area, messages]);
}

/** The reader's language. */
export const useLanguage = (): Language => useContext(WordsContext).language;
