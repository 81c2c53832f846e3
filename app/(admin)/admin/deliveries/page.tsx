import { SearchX, Send } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { formatCount } from "@/app/_ui/format";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { stateLabel } from "@/app/_ui/state-badge";
import { deliveryStates } from "@/lib/atlas/contract-deliveries";
import { requirePageActor } from "@/lib/auth/page-actor";
import { listDeliveries } from "@/lib/deliveries/list-deliveries";
import { ListDeliveriesQuery } from "@/lib/deliveries/schema";
import { DeliveryTable } from "./_components/delivery-table";

export const metadata: Metadata = { title: "Deliveries" };

interface DeliveriesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function addressOf({ state, page = 1 }: Partial<ListDeliveriesQuery>): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(page > 1 && { page: String(page) }) });
  return query.size > 0 ? `/admin/deliveries?${query}` : "/admin/deliveries";
}

export default async function DeliveriesPage({ searchParams }: DeliveriesPageProps) {
  const actor = await requirePageActor("administer");
  const query = ListDeliveriesQuery.parse(await searchParams);
  const found = await listDeliveries(actor, query);
  if (!found.kept) {
    return (
      <>
        <PageHeader title="Deliveries" />
        <EmptyState icon={Send} title="This Atlas keeps no log of its callbacks">
          Patra's own engine does. Results are also collected without callbacks, so nothing is lost.
        </EmptyState>
      </>
    );
  }
  const { rows, hasNext, total } = found;
  return (
    <>
      <PageHeader title="Deliveries">
        Results on their way to the callback address, with every try: {formatCount(total, "delivery", "deliveries")}
      </PageHeader>
      <nav aria-label="Status" className="mb-4 flex flex-wrap gap-2">
        {[undefined, ...deliveryStates].map((state) => (
          <Button key={state ?? "any"} asChild size="sm" variant={state === query.state ? "primary" : "quiet"}>
            <Link href={addressOf({ state })} aria-current={state === query.state ? "page" : undefined}>
              {state ? stateLabel(state) : "Any"}
            </Link>
          </Button>
        ))}
      </nav>
      {rows.length > 0 ? (
        <DeliveryTable rows={rows} />
      ) : (
        <EmptyState icon={SearchX} title="No delivery here">
          A delivery is made when the last document of an applicant has been read and the flow has a callback address.
        </EmptyState>
      )}
      <Pagination
        noun="deliveries"
        firstHref={query.page > 1 ? addressOf({ state: query.state }) : null}
        nextHref={hasNext ? addressOf({ ...query, page: query.page + 1 }) : null}
      />
    </>
  );
}
