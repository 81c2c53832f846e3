import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { getQueue } from "@/lib/queue/get-queue";
import { OperationsNav } from "../_components/operations-nav";
import { AutoRefresh } from "./_components/auto-refresh";
import { FailedTable } from "./_components/failed-table";
import { JobTable } from "./_components/job-table";
import { QueueFacts } from "./_components/queue-facts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("queue"))("title") };
}

export default async function QueuePage() {
  const t = await words("queue");
  const actor = await requirePageActor("oversee");
  const queue = await getQueue(actor);
  return (
    <ClientWords areas={["queue"]}>
      <PageHeader title={t("title")} actions={<AutoRefresh at={queue.at} />}>
        {t("intro")}
      </PageHeader>
      <OperationsNav current="queue" />
      <QueueFacts queue={queue} />
      {queue.jobs.length > 0 ? (
        <JobTable jobs={queue.jobs} now={queue.at} />
      ) : (
        <EmptyState icon={CircleCheck} title={t("none")}>
          {t("noneAdvice")}
        </EmptyState>
      )}
      {queue.failed.length > 0 ? (
        <FailedTable jobs={queue.failed} count={queue.failedCount} mayRetry={permits("administer", actor)} />
      ) : null}
    </ClientWords>
  );
}
