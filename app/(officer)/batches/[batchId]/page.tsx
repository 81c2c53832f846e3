import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/app/_ui/alert";
import { Facts } from "@/app/_ui/facts";
import { PageHeader } from "@/app/_ui/page-header";
import { StateBadge } from "@/app/_ui/state-badge";
import { Time } from "@/app/_ui/time";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { getBatch } from "@/lib/batches/get-batch";
import { words } from "@/lib/i18n/words";
import { isFinal } from "../../_components/document-words";
import { LiveProgress } from "../../_components/live-progress";
import { orNotFound } from "../../_components/or-not-found";
import { ReloadWithoutScripts } from "../../_components/reload-without-scripts";
import { ResendForm } from "../../_components/resend-form";
import { troubleWords } from "../../_components/trouble-words";
import { BatchProgress, progressSummary } from "./_components/batch-progress";
import { DocumentCard } from "./_components/document-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("batches"))("title") };
}

export default async function BatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const t = await words("batches");
  const actor = await requirePageActor("read");
  const shell = await words("shell");
  const { batchId } = await params;
  const batch = await orNotFound(getBatch(actor, batchId));
  const final = batch.documents.every(({ state }) => isFinal(state));
  const mayWork = permits("work", actor);
  const resendable = batch.documents.filter(({ problem, state }) => problem?.canResend && isFinal(state));
  return (
    <>
      {final ? null : <ReloadWithoutScripts />}
      <PageHeader
        title={t("title")}
        badge={<StateBadge state={batch.state} />}
        back={{ href: `/applicants/${batch.applicant.id}`, label: batch.applicant.name }}
        actions={
          mayWork && resendable.length > 1 ? (
            <ResendForm batchId={batch.id} label={t("sendAllAgain", { count: resendable.length })} />
          ) : null
        }
      >
        <Facts
          className="mt-3"
          facts={[
            {
              label: t("facts.applicant"),
              value: (
                <Link href={`/applicants/${batch.applicant.id}`} className="link">
                  {batch.applicant.name}
                </Link>
              ),
            },
            { label: t("facts.applicationId"), value: batch.applicant.applicationId, mono: true },
            { label: t("facts.submittedBy"), value: `${batch.officerName}, ${batch.branchName}` },
            { label: t("facts.submitted"), value: <Time value={batch.createdAt} /> },
            {
              label: t("facts.finished"),
              value: batch.completedAt ? <Time value={batch.completedAt} /> : shell("notYet"),
            },
          ]}
        />
      </PageHeader>
      {batch.trouble ? (
        <Alert tone="warn" title={t("trouble.title")} className="mb-4">
          {troubleWords(t, batch.trouble)}
        </Alert>
      ) : null}
      <section aria-label={t("progress")} className="panel mb-4 px-4 py-3.5">
        <BatchProgress documents={batch.documents} />
        <LiveProgress
          batchId={batch.id}
          lastEventId={batch.lastEventId}
          isLive={!final}
          summary={`${progressSummary(t, batch.documents)}.`}
          words={{ live: t("live"), connecting: t("connecting") }}
        />
      </section>
      <h2 className="sr-only">{t("documents")}</h2>
      <ul className="grid gap-3">
        {batch.documents.map((document) => (
          <DocumentCard key={document.id} document={document} batchId={batch.id} mayResend={mayWork} />
        ))}
      </ul>
      {batch.atlasBatchIds.length > 0 ? (
        <p className="mt-4 break-all text-ink-faint text-xs">
          {t.rich("atlasBatch", {
            ids: batch.atlasBatchIds.join(", "),
            code: (ids) => <span className="font-mono">{ids}</span>,
          })}
        </p>
      ) : null}
    </>
  );
}
