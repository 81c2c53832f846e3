import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { type Fact, Facts } from "@/app/_ui/facts";
import { PageHeader } from "@/app/_ui/page-header";
import { StateBadge } from "@/app/_ui/state-badge";
import { Time } from "@/app/_ui/time";
import { orNotFound } from "@/app/(officer)/_components/or-not-found";
import { troubleWords } from "@/app/(officer)/_components/trouble-words";
import { requirePageActor } from "@/lib/auth/page-actor";
import { getBatchAudit } from "@/lib/batches/get-batch-audit";
import type { BatchView } from "@/lib/batches/schema";
import type { Words } from "@/lib/i18n/translator";
import { words } from "@/lib/i18n/words";
import { AuditTrail } from "./_components/audit-trail";
import { BatchDocuments } from "./_components/batch-documents";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("batches"))("full") };
}

function factsOf(t: Words<"batches">, shell: Words<"shell">, batch: BatchView): Fact[] {
  const moment = (value: Date | null) => (value ? <Time value={value} /> : shell("notYet"));
  const applicant = (
    <Link href={`/applicants/${batch.applicant.id}`} className="link">
      {batch.applicant.name}
    </Link>
  );
  return [
    { label: t("facts.applicant"), value: applicant },
    { label: t("facts.applicationId"), value: batch.applicant.applicationId, mono: true },
    { label: t("facts.submittedBy"), value: batch.officerName },
    { label: t("facts.branch"), value: batch.branchName },
    { label: t("facts.submitted"), value: moment(batch.createdAt) },
    { label: t("facts.sent"), value: moment(batch.sentAt) },
    { label: t("facts.finished"), value: moment(batch.completedAt) },
    { label: t("facts.batchId"), value: batch.id, mono: true },
    { label: t("facts.atlasBatch"), value: batch.atlasBatchIds.join(", ") || t("facts.noneYet"), mono: true },
  ];
}

export default async function BatchAuditPage({ params }: { params: Promise<{ batchId: string }> }) {
  const [t, shell] = [await words("batches"), await words("shell")];
  const actor = await requirePageActor("oversee");
  const { batchId } = await params;
  const { batch, events } = await orNotFound(getBatchAudit(actor, batchId));
  return (
    <>
      <PageHeader
        title={t("full")}
        badge={<StateBadge state={batch.state} />}
        back={{ href: "/admin/batches", label: t("all") }}
        actions={
          <Button asChild>
            <Link href={`/batches/${batch.id}`}>{t("asOfficer")}</Link>
          </Button>
        }
      />
      {batch.trouble ? (
        <Alert tone="warn" title={t("trouble.title")} className="mb-4">
          {troubleWords(t, batch.trouble)}
        </Alert>
      ) : null}
      <section aria-label={t("facts.facts")} className="panel mb-6 px-4 py-3.5">
        <Facts facts={factsOf(t, shell, batch)} />
      </section>
      <h2 className="mb-2.5 font-semibold text-lg">{t("documents")}</h2>
      <BatchDocuments documents={batch.documents} />
      <h2 className="mt-7 mb-2.5 font-semibold text-lg">{t("happened")}</h2>
      <AuditTrail events={events} documents={batch.documents} />
    </>
  );
}
