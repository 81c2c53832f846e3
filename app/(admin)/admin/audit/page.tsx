import { ListChecks, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Facts } from "@/app/_ui/facts";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { Time } from "@/app/_ui/time";
import { type ChainView, getChain } from "@/lib/audit/get-chain";
import { listTrail } from "@/lib/audit/list-trail";
import { ListTrailQuery } from "@/lib/audit/schema";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ChainCheck } from "./_components/chain-check";
import { pageWords } from "./_components/page-words";
import { isNarrowed, trailAddress } from "./_components/trail-address";
import { TrailFilters } from "./_components/trail-filters";
import { TrailTable } from "./_components/trail-table";

export const metadata: Metadata = { title: "Audit" };

interface AuditPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await requirePageActor("oversee");
  const query = ListTrailQuery.parse(await searchParams);
  const [{ rows, names, next }, chain] = await Promise.all([listTrail(actor, query), getChain(actor)]);
  return (
    <>
      <PageHeader title={pageWords.title}>{pageWords.intro}</PageHeader>
      <section aria-label="State of the events" className="panel mb-4 flex flex-wrap items-center gap-x-6 gap-y-3 p-4">
        <ChainFacts chain={chain} />
        <ChainCheck />
      </section>
      <TrailFilters query={query} />
      {rows.length > 0 ? (
        <TrailTable rows={rows} names={names} />
      ) : isNarrowed(query) || query.after ? (
        <EmptyState
          icon={SearchX}
          title="No event matches"
          action={
            <Button asChild>
              <Link href="/admin/audit">Show all events</Link>
            </Button>
          }
        >
          Take a filter away. A record is found by its whole application id, or by the id in its address.
        </EmptyState>
      ) : (
        <EmptyState icon={ListChecks} title="Nothing was recorded yet">
          Every change, and every look at a record, appears here.
        </EmptyState>
      )}
      <Pagination
        noun="audit events"
        firstHref={query.after ? trailAddress({ ...query, after: undefined }) : null}
        nextHref={next ? trailAddress({ ...query, after: next }) : null}
      />
    </>
  );
}

function ChainFacts({ chain: { events, signed } }: { chain: ChainView }) {
  const lastSigned = signed ? (
    <>
      {pageWords.signed(signed.sequence)}, <Time value={signed.at} />
    </>
  ) : (
    pageWords.notSigned
  );
  return (
    <Facts
      className="min-w-0 flex-1 basis-64"
      facts={[
        { label: pageWords.chainTitle, value: String(events) },
        { label: pageWords.signedTitle, value: lastSigned },
      ]}
    />
  );
}
