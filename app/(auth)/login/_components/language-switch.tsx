import { useLanguage, useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { languageNames, languages } from "@/lib/i18n/languages";

/**
 * The languages as links to this page that name one: the server keeps the choice in a cookie (see proxy.ts), so it works
 * without scripts. Who signs in speaks the language of their own setting, where they have one.
 */
export function LanguageSwitch({ query }: { query: Record<string, string> }) {
  const t = useWords("signIn");
  const current = useLanguage();
  return (
    <nav aria-label={t("language")} className="flex gap-1">
      {languages.map((language) => (
        <a
          key={language}
          href={`/login?${new URLSearchParams({ ...query, language })}`}
          lang={language}
          hrefLang={language}
          aria-current={language === current ? "true" : undefined}
          className={classNames(
            "inline-flex h-8 items-center rounded-md px-2.5 text-sm",
            language === current ? "bg-accent-soft font-medium text-accent" : "text-ink-muted hover:bg-sunken",
          )}
        >
          {languageNames[language]}
        </a>
      ))}
    </nav>
  );
}
