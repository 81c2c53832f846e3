import { Plus, SearchX, Users } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { listApplicants } from "@/lib/applicants/list-applicants";
import { ListApplicantsQuery } from "@/lib/applicants/schema";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { words } from "@/lib/i18n/words";
import { ApplicantSearch } from "./_components/applicant-search";
import { ApplicantTable } from "./_components/applicant-table";
import { WhoseFilter } from "./_components/whose-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("applicants"))("title") };
}

interface ApplicantsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function address(query: Pick<ListApplicantsQuery, "q" | "whose" | "after">): string {
  const parameters = new URLSearchParams();
  if (query.q) parameters.set("q", query.q);
  if (query.whose) parameters.set("whose", query.whose);
  if (query.after) parameters.set("after", query.after);
  const text = parameters.toString();
  return text ? `/applicants?${text}` : "/applicants";
}

export default async function ApplicantsPage({ searchParams }: ApplicantsPageProps) {
  const t = await words("applicants");
  const actor = await requirePageActor("read");
  const query = ListApplicantsQuery.parse(await searchParams);
  const { rows, next } = await listApplicants(actor, query);
  const newApplicant = permits("work", actor) ? (
    <Button asChild variant="primary">
      <Link href="/applicants/new">
        <Plus aria-hidden="true" />
        {t("new")}
      </Link>
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} actions={newApplicant}>
        {permits("oversee", actor) ? t("allBranches") : actor.branchName}
      </PageHeader>
      <WhoseFilter query={query} mayHaveOwn={permits("work", actor)} />
      <ApplicantSearch q={query.q} whose={query.whose} />
      {rows.length > 0 ? (
        <ApplicantTable rows={rows} showBranch={permits("oversee", actor)} />
      ) : query.q || query.whose || query.after ? (
        <EmptyState
          icon={SearchX}
          title={t("noMatch")}
          action={
            <Button asChild>
              <Link href="/applicants">{t("showAll")}</Link>
            </Button>
          }
        >
          {t("noMatchAdvice")}
        </EmptyState>
      ) : (
        <EmptyState icon={Users} title={t("none")} action={newApplicant}>
          {t("noneAdvice")}
        </EmptyState>
      )}
      <Pagination
        noun="applicants"
        firstHref={query.after ? address({ ...query, after: undefined }) : null}
        nextHref={next ? address({ ...query, after: next }) : null}
      />
    </>
  );
}
