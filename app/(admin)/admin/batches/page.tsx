import { Layers, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { listBatches } from "@/lib/batches/list-batches";
import { listProducts } from "@/lib/batches/list-products";
import { listViews } from "@/lib/batches/list-views";
import { writeQuery } from "@/lib/batches/query-text";
import { ListBatchesQuery, usualColumns } from "@/lib/batches/schema";
import { mayHoldAadhaarNumber } from "@/lib/batches/search-words";
import { words } from "@/lib/i18n/words";
import { listBranches } from "@/lib/users/list-branches";
import { listSubmitters } from "@/lib/users/list-submitters";
import { BatchFilters } from "./_components/batch-filters";
import { BatchTable } from "./_components/batch-table";
import { batchesAddress, firstPage, hasFilters } from "./_components/batches-address";
import { ExportMenu } from "./_components/export-menu";
import { SavedViews } from "./_components/saved-views";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("batches"))("all") };
}

interface BatchesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BatchesPage({ searchParams }: BatchesPageProps) {
  const [t, list] = [await words("batches"), await words("batchList")];
  const actor = await requirePageActor("oversee");
  const address = await searchParams;
  const query = ListBatchesQuery.parse(address);
  // Typed into the address by hand: away with it.
  if (mayHoldAadhaarNumber(String(address.q ?? ""))) redirect("/admin/batches?refused=number");
  const [{ rows, previous, next, found }, branches, officers, products, views] = await Promise.all([
    listBatches(actor, query),
    listBranches(actor),
    listSubmitters(actor),
    listProducts(actor),
    listViews(actor),
  ]);
  const first = firstPage(query);
  return (
    <>
      <PageHeader title={t("all")} actions={<ExportMenu query={query} />}>
        {t("allBranches")}
      </PageHeader>
      <SavedViews views={views} current={writeQuery(first)} mayKeep={permits("administer", actor)} />
      {address.refused ? (
        <Alert tone="warn" title={list("refused.title")} className="mb-4">
          {list("refused.advice")}
        </Alert>
      ) : null}
      <BatchFilters query={query} branches={branches} officers={officers} products={products} />
      {rows.length > 0 ? (
        <>
          <p className="mb-2 text-ink-muted text-sm tabular-nums" role="status">
            {list(found.isMore ? "foundAtLeast" : "found", { count: found.count })}
          </p>
          <BatchTable rows={rows} columns={query.columns ?? usualColumns} />
        </>
      ) : hasFilters(query) || query.after || query.before ? (
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
        firstHref={previous ? batchesAddress(first) : null}
        previousHref={previous ? batchesAddress({ ...first, before: previous }) : null}
        nextHref={next ? batchesAddress({ ...first, after: next }) : null}
      />
    </>
  );
}
