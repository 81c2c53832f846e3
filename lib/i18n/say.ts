import "server-only";
import { wordsIn } from "./catalogue";
import type { Language } from "./languages";
import type { Reason, Said } from "./reason";

/** A reason in a language's words. */
export function say(language: Language, said: Reason | Said): string {
  const { reason, args = {} } = typeof said === "string" ? { reason: said } : said;
  return wordsIn(language, "errors").at(reason, args);
}
