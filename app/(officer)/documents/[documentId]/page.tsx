import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/app/_ui/alert";
import { Facts } from "@/app/_ui/facts";
import { formatBytes } from "@/app/_ui/format";
import { PageHeader } from "@/app/_ui/page-header";
import { StateBadge } from "@/app/_ui/state-badge";
import { Time } from "@/app/_ui/time";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { getDocument } from "@/lib/documents/get-document";
import { DocumentProblemNote } from "../../_components/document-problem";
import { documentTitle, isFinal, modeName, shownState } from "../../_components/document-words";
import { orNotFound } from "../../_components/or-not-found";
import { ResendForm } from "../../_components/resend-form";
import { DocumentViewer } from "./_components/document-viewer";
import { PasswordForm } from "./_components/password-form";
import { RecordTable } from "./_components/record-table";

export const metadata: Metadata = { title: "Document" };

export default async function DocumentPage({ params }: { params: Promise<{ documentId: string }> }) {
  const actor = await requirePageActor("read");
  const { documentId } = await params;
  const document = await orNotFound(getDocument(actor, documentId));
  const { applicant, batchId, problem } = document;
  const mayWork = permits("work", actor);
  const back = batchId
    ? { href: `/batches/${batchId}`, label: "Batch" }
    : { href: `/applicants/${applicant.id}`, label: applicant.name };
  return (
    <>
      <PageHeader
        title={documentTitle(document)}
        badge={<StateBadge state={shownState(document)} />}
        back={back}
        actions={
          mayWork && batchId && problem?.canResend && isFinal(document.state) ? (
            <ResendForm batchId={batchId} documentId={document.id} label="Send again" />
          ) : null
        }
      >
        <Facts
          className="mt-3"
          facts={[
            {
              label: "Applicant",
              value: (
                <Link href={`/applicants/${applicant.id}`} className="link">
                  {applicant.name}
                </Link>
              ),
            },
            { label: "File", value: `${document.fileName}, ${formatBytes(document.byteSize)}` },
            { label: "Came in by", value: `${modeName(document.submissionMode)}, ${document.officerName}` },
            { label: "Added", value: <Time value={document.createdAt} /> },
            ...(document.completedAt ? [{ label: "Read", value: <Time value={document.completedAt} /> }] : []),
          ]}
        />
      </PageHeader>
      {problem ? (
        <Alert tone={document.state === "FAILED" ? "bad" : "warn"} className="mb-4">
          <DocumentProblemNote problem={problem} />
        </Alert>
      ) : null}
      {document.proofs.map(({ tone, text }) => (
        <Alert key={text} tone={tone} className="mb-4">
          {text}
        </Alert>
      ))}
      {document.passwordPatterns && mayWork ? (
        <PasswordForm documentId={document.id} patterns={document.passwordPatterns} />
      ) : isFinal(document.state) ? (
        <>
          <DocumentViewer
            fields={document.fields}
            parts={document.parts}
            pages={document.pages}
            pagesWithheld={document.pagesWithheld}
          />
          {document.tables.map((table) => (
            <RecordTable key={table.name} table={table} />
          ))}
        </>
      ) : (
        <Alert
          title="This document is not read yet"
          action={
            batchId ? (
              <Link href={`/batches/${batchId}`} className="link">
                Follow its batch
              </Link>
            ) : undefined
          }
        >
          {batchId ? "Its fields appear here once it is read." : "It is uploaded and waits to be submitted."}
        </Alert>
      )}
    </>
  );
}
