import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { currentActor } from "@/lib/auth/page-actor";
import { wordsIn } from "./catalogue";
import { acceptedLanguage, isLanguage, LANGUAGE_COOKIE, type Language } from "./languages";
import type { Area, Words } from "./translator";

/** The reader's language: the signed-in user's own, else the one chosen in this browser, else what the browser asks for. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const own = (await currentActor())?.language;
  if (own) return own;
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return isLanguage(chosen) ? chosen : acceptedLanguage((await headers()).get("accept-language"));
});

/** An area's words in the reader's language, for pages, their metadata and actions. */
export const words = cache(
  async <A extends Area>(area: A): Promise<Words<A>> => wordsIn(await currentLanguage(), area),
);
