import { useWords } from "#use-words";
import { ListSearch } from "@/app/_ui/list-search";
import type { ListApplicantsQuery } from "@/lib/applicants/schema";
import { wholeNumberRefused } from "@/lib/search/read-query";

/** Finds applicants by a part of a name or id. */
export function ApplicantSearch({ q, whose }: Pick<ListApplicantsQuery, "q" | "whose">) {
  const t = useWords("applicants");
  return (
    <ListSearch
      action="/applicants"
      q={q}
      label={t("search")}
      placeholder={t("searchFor")}
      pattern={wholeNumberRefused}
      title={t("searchPart")}
      filter={{ name: "whose", value: whose }}
    />
  );
}
