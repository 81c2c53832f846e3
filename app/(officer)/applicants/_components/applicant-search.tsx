import { Search, X } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { Input } from "@/app/_ui/input";
import type { ListApplicantsQuery } from "@/lib/applicants/schema";
import { wholeNumberRefused } from "@/lib/search/read-query";

/** The search stands in the address, so it can be kept, shared and gone back to; works without scripts. */
export function ApplicantSearch({ q, whose }: Pick<ListApplicantsQuery, "q" | "whose">) {
  const t = useWords("applicants");
  const shell = useWords("shell");
  return (
    <Form action="/applicants" className="mb-4 flex max-w-2xl gap-2">
      {whose ? <input type="hidden" name="whose" value={whose} /> : null}
      <search className="relative flex-1">
        <Search aria-hidden="true" className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint" />
        <Input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t("search")}
          pattern={wholeNumberRefused}
          title={t("searchPart")}
          placeholder={t("searchFor")}
          className="pl-9"
        />
      </search>
      <Button type="submit">{shell("search")}</Button>
      {q ? (
        <Button asChild variant="quiet">
          <Link href={whose ? `/applicants?whose=${whose}` : "/applicants"}>
            <X aria-hidden="true" />
            {shell("clear")}
          </Link>
        </Button>
      ) : null}
    </Form>
  );
}
