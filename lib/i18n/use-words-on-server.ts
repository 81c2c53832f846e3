import "server-only";
import { use } from "react";
import type { Language } from "./languages";
import type { Area, Words } from "./translator";
import { currentLanguage, words } from "./words";

/** An area's words in the reader's language. What `#use-words` is in components that run on the server. */
export const useWords = <A extends Area>(area: A): Words<A> => use(words(area) as Promise<Words<A>>);

/** The reader's language. */
export const useLanguage = (): Language => use(currentLanguage());
