import { expect, test } from "vitest";
import { acceptedLanguage } from "@/lib/i18n/languages";

test.each([
  [null, "en"],
  ["", "en"],
  ["fr-FR,fr;q=0.9", "en"],
  ["hi", "hi"],
  ["hi-IN,hi;q=0.9,en;q=0.8", "hi"],
  ["en-IN,en;q=0.9,hi;q=0.8", "en"],
  ["mr-IN, hi;q=0.7, en;q=0.9", "en"],
  ["en;q=0, hi;q=0.1", "hi"],
  ["en, hi", "en"],
  [";;;,q=,hi;q=x", "hi"],
] as const)("a browser that asks for %j is spoken to in %s", (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
