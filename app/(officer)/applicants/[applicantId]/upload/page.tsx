import type { Metadata } from "next";
import { Alert } from "@/app/_ui/alert";
import { PageHeader } from "@/app/_ui/page-header";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { requirePageActor } from "@/lib/auth/page-actor";
import { listWaiting } from "@/lib/documents/list-waiting";
import { orNotFound } from "../../../_components/or-not-found";
import { UploadDesk } from "./_components/upload-desk";
import { waitingItem } from "./_components/upload-queue";

export const metadata: Metadata = { title: "Add documents" };

export default async function UploadPage({ params }: { params: Promise<{ applicantId: string }> }) {
  const actor = await requirePageActor("work");
  const { applicantId } = await params;
  const applicant = await orNotFound(getApplicant(actor, applicantId));
  const waiting = await listWaiting(actor, applicantId);
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title="Add documents" back={{ href: `/applicants/${applicant.id}`, label: applicant.name }}>
        {applicant.name} · <span className="font-mono text-sm">{applicant.applicationId}</span>
      </PageHeader>
      {waiting.length > 0 ? (
        <Alert tone="info" className="mb-4" title="Earlier uploads are waiting">
          They were uploaded but not submitted. Submit or remove them below.
        </Alert>
      ) : null}
      <noscript>
        <Alert tone="warn" className="mb-4" title="Uploading needs scripts">
          Allow scripts for this site in the browser, then load the page again.
        </Alert>
      </noscript>
      <UploadDesk applicantId={applicant.id} waiting={waiting.map(waitingItem)} />
    </div>
  );
}
