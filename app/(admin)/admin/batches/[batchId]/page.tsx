import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { type Fact, Facts } from "@/app/_ui/facts";
import { PageHeader } from "@/app/_ui/page-header";
import { StateBadge } from "@/app/_ui/state-badge";
import { Time } from "@/app/_ui/time";
import { orNotFound } from "@/app/(officer)/_components/or-not-found";
import { requirePageActor } from "@/lib/auth/page-actor";
import { getBatchAudit } from "@/lib/batches/get-batch-audit";
import type { BatchView } from "@/lib/batches/schema";
import { AuditTrail } from "./_components/audit-trail";
import { BatchDocuments } from "./_components/batch-documents";

export const metadata: Metadata = { title: "Batch in full" };

const moment = (value: Date | null) => (value ? <Time value={value} /> : "Not yet");

function factsOf(batch: BatchView): Fact[] {
  const applicant = (
    <Link href={`/applicants/${batch.applicant.id}`} className="link">
      {batch.applicant.name}
    </Link>
  );
  return [
    { label: "Applicant", value: applicant },
    { label: "Application id", value: batch.applicant.applicationId, mono: true },
    { label: "Submitted by", value: batch.officerName },
    { label: "Branch", value: batch.branchName },
    { label: "Submitted", value: moment(batch.createdAt) },
    { label: "Sent to Atlas", value: moment(batch.sentAt) },
    { label: "Finished", value: moment(batch.completedAt) },
    { label: "Batch id", value: batch.id, mono: true },
    { label: "Atlas batch", value: batch.atlasBatchIds.join(", ") || "None yet", mono: true },
  ];
}

export default async function BatchAuditPage({ params }: { params: Promise<{ batchId: string }> }) {
  const actor = await requirePageActor("oversee");
  const { batchId } = await params;
  const { batch, events } = await orNotFound(getBatchAudit(actor, batchId));
  return (
    <>
      <PageHeader
        title="Batch in full"
        badge={<StateBadge state={batch.state} />}
        back={{ href: "/admin/batches", label: "Batches" }}
        actions={
          <Button asChild>
            <Link href={`/batches/${batch.id}`}>Open as the officer sees it</Link>
          </Button>
        }
      />
      {batch.trouble ? (
        <Alert tone="warn" title="There is trouble, and it is being tried again" className="mb-4">
          {batch.trouble}
        </Alert>
      ) : null}
      <section aria-label="Facts" className="panel mb-6 px-4 py-3.5">
        <Facts facts={factsOf(batch)} />
      </section>
      <h2 className="mb-2.5 font-semibold text-lg">Documents</h2>
      <BatchDocuments documents={batch.documents} />
      <h2 className="mt-7 mb-2.5 font-semibold text-lg">What happened</h2>
      <AuditTrail events={events} documents={batch.documents} />
    </>
  );
}
