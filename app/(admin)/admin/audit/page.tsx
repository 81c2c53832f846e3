import { ListChecks, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { useWords } from "#use-words";
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
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { ChainCheck } from "./_components/chain-check";
import { isNarrowed, trailAddress } from "./_components/trail-address";
import { TrailFilters } from "./_components/trail-filters";
import { TrailTable } from "./_components/trail-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("auditTrail"))("title") };
}

interface AuditPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const t = await words("auditTrail");
  const actor = await requirePageActor("oversee");
  const query = ListTrailQuery.parse(await searchParams);
  const [{ rows, names, next }, chain] = await Promise.all([listTrail(actor, query), getChain(actor)]);
  return (
    <>
      <PageHeader title={t("title")}>{t("intro")}</PageHeader>
      <section aria-label={t("state")} className="panel mb-4 flex flex-wrap items-center gap-x-6 gap-y-3 p-4">
        <ChainFacts chain={chain} />
        <ClientWords areas={["auditCheck"]}>
          <ChainCheck />
        </ClientWords>
      </section>
      <TrailFilters query={query} />
      {rows.length > 0 ? (
        <TrailTable rows={rows} names={names} />
      ) : isNarrowed(query) || query.after ? (
        <EmptyState
          icon={SearchX}
          title={t("noMatch")}
          action={
            <Button asChild>
              <Link href="/admin/audit">{t("showAll")}</Link>
            </Button>
          }
        >
          {t("noMatchAdvice")}
        </EmptyState>
      ) : (
        <EmptyState icon={ListChecks} title={t("none")}>
          {t("noneAdvice")}
        </EmptyState>
      )}
      <Pagination
        noun="events"
        firstHref={query.after ? trailAddress({ ...query, after: undefined }) : null}
        nextHref={next ? trailAddress({ ...query, after: next }) : null}
      />
    </>
  );
}

function ChainFacts({ chain: { events, signed } }: { chain: ChainView }) {
  const t = useWords("auditTrail");
  const shell = useWords("shell");
  const lastSigned = signed ? (
    <>
      {t("event", { sequence: signed.sequence })}, <Time value={signed.at} />
    </>
  ) : (
    shell("notYet")
  );
  return (
    <Facts
      className="min-w-0 flex-1 basis-64"
      facts={[
        { label: t("recorded"), value: String(events) },
        { label: t("lastSigned"), value: lastSigned },
      ]}
    />
  );
}
