import { Layers, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { requirePageActor } from "@/lib/auth/page-actor";
import { listBatches } from "@/lib/batches/list-batches";
import { ListBatchesQuery } from "@/lib/batches/schema";
import { words } from "@/lib/i18n/words";
import { listBranches } from "@/lib/users/list-branches";
import { listSubmitters } from "@/lib/users/list-submitters";
import { BatchFilters } from "./_components/batch-filters";
import { BatchTable } from "./_components/batch-table";
import { batchesAddress, hasFilters } from "./_components/batches-address";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("batches"))("all") };
}

interface BatchesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BatchesPage({ searchParams }: BatchesPageProps) {
  const t = await words("batches");
  const actor = await requirePageActor("oversee");
  const query = ListBatchesQuery.parse(await searchParams);
  const [{ rows, next }, branches, officers] = await Promise.all([
    listBatches(actor, query),
    listBranches(actor),
    listSubmitters(actor),
  ]);
  return (
    <>
      <PageHeader title={t("all")}>{t("allBranches")}</PageHeader>
      <BatchFilters query={query} branches={branches} officers={officers} />
      {rows.length > 0 ? (
        <BatchTable rows={rows} />
      ) : hasFilters(query) || query.after ? (
        <EmptyState
          icon={SearchX}
          title={t("noMatch")}
          action={
            <Button asChild>
              <Link href="/admin/batches">{t("showAll")}</Link>
            </Button>
          }
        >
          {t("noMatchAdvice")}
        </EmptyState>
      ) : (
        <EmptyState icon={Layers} title={t("none")}>
          {t("noneAdvice")}
        </EmptyState>
      )}
      <Pagination
        noun="batches"
        firstHref={query.after ? batchesAddress({ ...query, after: undefined }) : null}
        nextHref={next ? batchesAddress({ ...query, after: next }) : null}
      />
    </>
  );
}
