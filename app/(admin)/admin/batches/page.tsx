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
import { listBranches } from "@/lib/users/list-branches";
import { listSubmitters } from "@/lib/users/list-submitters";
import { BatchFilters } from "./_components/batch-filters";
import { BatchTable } from "./_components/batch-table";
import { batchesAddress, hasFilters } from "./_components/batches-address";

export const metadata: Metadata = { title: "Batches" };

interface BatchesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BatchesPage({ searchParams }: BatchesPageProps) {
  const actor = await requirePageActor("oversee");
  const query = ListBatchesQuery.parse(await searchParams);
  const [{ rows, next }, branches, officers] = await Promise.all([
    listBatches(actor, query),
    listBranches(actor),
    listSubmitters(actor),
  ]);
  return (
    <>
      <PageHeader title="Batches">All branches, newest first</PageHeader>
      <BatchFilters query={query} branches={branches} officers={officers} />
      {rows.length > 0 ? (
        <BatchTable rows={rows} />
      ) : hasFilters(query) || query.after ? (
        <EmptyState
          icon={SearchX}
          title="No batch matches"
          action={
            <Button asChild>
              <Link href="/admin/batches">Show all batches</Link>
            </Button>
          }
        >
          Take a filter away, or search by a part of the applicant's name, an id or a file name.
        </EmptyState>
      ) : (
        <EmptyState icon={Layers} title="No batches yet">
          They appear here as soon as an officer submits documents.
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
