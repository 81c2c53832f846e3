import Link from "next/link";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import type { ListApplicantsQuery } from "@/lib/applicants/schema";

interface WhoseFilterProps {
  query: ListApplicantsQuery;
  /** Whether the reader can have applicants of their own. */
  mayHaveOwn: boolean;
}

/** All applicants, the reader's own, or those that are assigned to nobody. */
export function WhoseFilter({ query: { q, whose }, mayHaveOwn }: WhoseFilterProps) {
  const t = useWords("teamwork");
  const choices = [undefined, ...(mayHaveOwn ? (["mine"] as const) : []), "nobody" as const];
  return (
    <nav aria-label={t("whose.label")} className="mb-3 flex flex-wrap gap-1">
      {choices.map((choice) => {
        const parameters = new URLSearchParams({ ...(choice && { whose: choice }), ...(q && { q }) });
        return (
          <Link
            key={choice ?? "all"}
            href={["/applicants", String(parameters)].filter(Boolean).join("?")}
            aria-current={whose === choice ? "true" : undefined}
            className={classNames(
              "inline-flex h-8 items-center rounded-md px-2.5 text-sm hover:bg-sunken",
              whose === choice ? "bg-accent-soft font-medium text-accent" : "text-ink-muted",
            )}
          >
            {t(`whose.${choice ?? "all"}`)}
          </Link>
        );
      })}
    </nav>
  );
}
