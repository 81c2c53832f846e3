/** Languages of the desk by their BCP 47 names, in the order they are offered. */
export const languages = ["en", "hi"] as const;
export type Language = (typeof languages)[number];

/** Each language as its speakers call it. */
export const languageNames: Record<Language, string> = { en: "English", hi: "हिन्दी" };

/** How pages name their language: English as India writes it. */
export const htmlLanguages: Record<Language, string> = { en: "en-IN", hi: "hi" };

/** How Intl writes dates and numbers: as India does, with Latin digits in both. */
export const locales: Record<Language, string> = { en: "en-IN", hi: "hi-IN-u-nu-latn" };

/** Of a visitor who has not signed in; a signed-in user's own setting goes before it. */
export const LANGUAGE_COOKIE = "patra-language";

/** Whether a text from outside names a language of the desk. */
export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/**
 * The best of an Accept-Language header (RFC 9110, 12.5.4): the language of the desk with the greatest weight, of equals
 * the first named. English where none is named.
 */
export function acceptedLanguage(header: string | null): Language {
  const wishes = (header ?? "").split(",").flatMap((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const language = tag.split("-")[0];
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return isLanguage(language) ? [{ language, weight: Number(weight ?? 1) }] : [];
  });
  const [best] = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return best?.language ?? "en";
}
