import { Eraser, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { requirePageActor } from "@/lib/auth/page-actor";
import { listErasures } from "@/lib/erasure/list-erasures";
import { erasureStates, ListErasuresQuery } from "@/lib/erasure/schema";
import { words } from "@/lib/i18n/words";
import { SettingsNav } from "../../_components/settings-nav";
import { ErasureTable } from "./_components/erasure-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("retention"))("erasure.pageTitle") };
}

interface ErasuresPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function addressOf({ state, after }: Partial<ListErasuresQuery>): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(after && { after }) });
  return query.size > 0 ? `/admin/settings/erasures?${query}` : "/admin/settings/erasures";
}

export default async function ErasuresPage({ searchParams }: ErasuresPageProps) {
  const t = await words("retention");
  const actor = await requirePageActor("oversee");
  const query = ListErasuresQuery.parse(await searchParams);
  const { rows, next } = await listErasures(actor, query);
  return (
    <>
      <PageHeader title={t("erasure.pageTitle")}>{t("erasure.pageIntro")}</PageHeader>
      <SettingsNav current="erasures" />
      <nav aria-label={t("erasure.state")} className="mb-4 flex flex-wrap gap-2">
        {[undefined, ...erasureStates].map((state) => (
          <Button key={state ?? "any"} asChild size="sm" variant={state === query.state ? "primary" : "quiet"}>
            <Link href={addressOf({ state })} aria-current={state === query.state ? "page" : undefined}>
              {state ? t(`erasure.states.${state}`) : t("erasure.anyState")}
            </Link>
          </Button>
        ))}
      </nav>
      {rows.length > 0 ? (
        <ErasureTable rows={rows} />
      ) : query.state || query.after ? (
        <EmptyState icon={SearchX} title={t("erasure.noneMatch")} />
      ) : (
        <EmptyState icon={Eraser} title={t("erasure.none")}>
          {t("erasure.noneAdvice")}
        </EmptyState>
      )}
      <Pagination
        noun="erasures"
        firstHref={query.after ? addressOf({ state: query.state }) : null}
        nextHref={next ? addressOf({ state: query.state, after: next }) : null}
      />
    </>
  );
}
