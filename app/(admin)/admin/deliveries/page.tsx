import { SearchX, Send } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { deliveryStates } from "@/lib/atlas/contract-deliveries";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { listDeliveries } from "@/lib/deliveries/list-deliveries";
import { ListDeliveriesQuery } from "@/lib/deliveries/schema";
import { words } from "@/lib/i18n/words";
import { OperationsNav } from "../_components/operations-nav";
import { DeliverySearch } from "./_components/delivery-search";
import { DeliveryTable } from "./_components/delivery-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("deliveries"))("title") };
}

interface DeliveriesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function addressOf({ state, q, page = 1 }: Partial<ListDeliveriesQuery>): string {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(state && { state }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `/admin/deliveries?${query}` : "/admin/deliveries";
}

export default async function DeliveriesPage({ searchParams }: DeliveriesPageProps) {
  const t = await words("deliveries");
  const shell = await words("shell");
  const actor = await requirePageActor("oversee");
  const query = ListDeliveriesQuery.parse(await searchParams);
  const found = await listDeliveries(actor, query);
  if (!found.kept) {
    return (
      <>
        <PageHeader title={t("title")} />
        <OperationsNav current="deliveries" />
        <EmptyState icon={Send} title={t("noLog")}>
          {t("noLogAdvice")}
        </EmptyState>
      </>
    );
  }
  const { rows, hasNext, total } = found;
  return (
    <>
      <PageHeader title={t("title")}>{t("intro", { count: total })}</PageHeader>
      <OperationsNav current="deliveries" />
      <DeliverySearch query={query} />
      <nav aria-label={t("status")} className="mb-4 flex flex-wrap gap-2">
        {[undefined, ...deliveryStates].map((state) => (
          <Button key={state ?? "any"} asChild size="sm" variant={state === query.state ? "primary" : "quiet"}>
            <Link href={addressOf({ state, q: query.q })} aria-current={state === query.state ? "page" : undefined}>
              {state ? shell(`states.${state}`) : t("any")}
            </Link>
          </Button>
        ))}
      </nav>
      {rows.length > 0 ? (
        <DeliveryTable rows={rows} maySend={permits("administer", actor)} />
      ) : (
        <EmptyState icon={SearchX} title={t("none")}>
          {t(query.q ? "noneFound" : "noneAdvice")}
        </EmptyState>
      )}
      <Pagination
        noun="deliveries"
        firstHref={query.page > 1 ? addressOf({ ...query, page: 1 }) : null}
        nextHref={hasNext ? addressOf({ ...query, page: query.page + 1 }) : null}
      />
    </>
  );
}
