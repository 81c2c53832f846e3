import { CircleCheck, Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { getHome } from "@/lib/home/get-home";
import { homeMark } from "@/lib/home/home-mark";
import { HomeQuery } from "@/lib/home/schema";
import { words } from "@/lib/i18n/words";
import { FirstSteps } from "./_home/first-steps";
import { HomeRefresh } from "./_home/home-refresh";
import { OwnApplicants } from "./_home/own-applicants";
import { countOf, WorkLists } from "./_home/work-lists";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("home"))("title") };
}

interface HomePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where one lands after signing in: what needs one now, and the applicants one works on. */
export default async function HomePage({ searchParams }: HomePageProps) {
  const t = await words("home");
  const shell = await words("applicants");
  const actor = await requirePageActor("read");
  const query = HomeQuery.parse(await searchParams);
  const home = await getHome(actor, query);
  const mayWork = permits("work", actor);
  const count = countOf(home);
  const isNew = mayWork && count === 0 && home.applicants.length === 0 && !permits("oversee", actor);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          mayWork && !isNew ? (
            <Button asChild variant="primary">
              <Link href="/applicants/new">
                <Plus aria-hidden="true" />
                {t("start.new")}
              </Link>
            </Button>
          ) : null
        }
      >
        {permits("oversee", actor) ? shell("allBranches") : actor.branchName}
      </PageHeader>
      <HomeRefresh mark={homeMark(home)} show={query.show} said={t("needs.said", { count })} />
      {isNew ? (
        <FirstSteps />
      ) : (
        <div className={mayWork ? "grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start" : undefined}>
          <section aria-labelledby="needs-heading">
            <h2 id="needs-heading" className="mb-2.5 font-semibold text-lg">
              {t(mayWork ? "needs.officer" : "needs.oversee")}
            </h2>
            {count === 0 && home.finished.count === 0 ? (
              <EmptyState icon={CircleCheck} title={t(mayWork ? "needs.none" : "needs.nothingWaits")}>
                {t("needs.noneAdvice")}
              </EmptyState>
            ) : (
              <WorkLists home={home} show={query.show} />
            )}
          </section>
          {mayWork ? <OwnApplicants rows={home.applicants} actorId={actor.id} /> : null}
        </div>
      )}
    </>
  );
}
