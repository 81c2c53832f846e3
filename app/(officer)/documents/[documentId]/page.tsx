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
import type { ReadField } from "@/lib/documents/schema";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { fieldsToCheck } from "../../_components/confidence";
import { DocumentProblemNote } from "../../_components/document-problem";
import { cameInBy, documentTitle, isFinal, partTitle, shownState } from "../../_components/document-words";
import { fieldViews } from "../../_components/field-words";
import { LiveProgress } from "../../_components/live-progress";
import { orNotFound } from "../../_components/or-not-found";
import { PictureNotes } from "../../_components/picture-notes";
import { proofWords } from "../../_components/proof-words";
import { readingNews } from "../../_components/reading-news";
import { ReloadWithoutScripts } from "../../_components/reload-without-scripts";
import { ResendForm } from "../../_components/resend-form";
import { CompareLink } from "./_components/compare-link";
import { DocumentViewer } from "./_components/document-viewer";
import { PasswordForm } from "./_components/password-form";
import { RecordTable } from "./_components/record-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("documents"))("title") };
}

interface DocumentPageProps {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Index of the field that the address names; null where it names none that is there. */
function chosenField(fields: ReadField[], { field, part }: Awaited<DocumentPageProps["searchParams"]>): number | null {
  const index = fields.findIndex((one) => one.name === field && (one.part ?? 0) === Number(part ?? 0));
  return index === -1 ? null : index;
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const t = await words("documents");
  const [fields, batches] = [await words("fields"), await words("batches")];
  const actor = await requirePageActor("read");
  const { documentId } = await params;
  const document = await orNotFound(getDocument(actor, documentId));
  const { applicant, batchId, problem, pictureNotes } = document;
  const mayWork = permits("work", actor);
  const back = batchId
    ? { href: `/batches/${batchId}`, label: t("batch") }
    : { href: `/applicants/${applicant.id}`, label: applicant.name };
  return (
    <>
      {isFinal(document.state) ? null : <ReloadWithoutScripts />}
      <PageHeader
        title={documentTitle(t, document)}
        badge={<StateBadge state={shownState(document)} />}
        back={back}
        actions={
          <>
            <CompareLink actor={actor} documentId={document.id} />
            {mayWork && batchId && problem?.canResend && isFinal(document.state) ? (
              <ResendForm batchId={batchId} documentId={document.id} label={t("sendAgain")} />
            ) : null}
          </>
        }
      >
        <Facts
          className="mt-3"
          facts={[
            {
              label: t("facts.applicant"),
              value: (
                <Link href={`/applicants/${applicant.id}`} className="link">
                  {applicant.name}
                </Link>
              ),
            },
            { label: t("facts.file"), value: `${document.fileName}, ${formatBytes(document.byteSize)}` },
            { label: t("facts.cameInBy"), value: `${cameInBy(t, document)}, ${document.officerName}` },
            { label: t("facts.added"), value: <Time value={document.createdAt} /> },
            ...(document.completedAt ? [{ label: t("facts.read"), value: <Time value={document.completedAt} /> }] : []),
          ]}
        />
      </PageHeader>
      {problem ? (
        <Alert tone={document.state === "FAILED" ? "bad" : "warn"} className="mb-4">
          <DocumentProblemNote problem={problem} />
        </Alert>
      ) : null}
      {pictureNotes.length > 0 ? (
        <Alert tone={fieldsToCheck(document.fields) > 0 ? "warn" : "info"} className="mb-4">
          <PictureNotes notes={pictureNotes} />
        </Alert>
      ) : null}
      {document.proofs.map((proof) => {
        const text = proofWords(t, fields, proof);
        return (
          <Alert key={text} tone={proof.tone} className="mb-4">
            {text}
          </Alert>
        );
      })}
      {document.passwordPatterns && mayWork ? (
        <ClientWords areas={["password"]}>
          <PasswordForm documentId={document.id} patterns={document.passwordPatterns} />
        </ClientWords>
      ) : isFinal(document.state) ? (
        <>
          <ClientWords areas={["viewer", "confidence", "review"]}>
            <DocumentViewer
              document={{
                id: document.id,
                attempt: document.attempt,
                reviewState: document.reviewState,
                isRecognised: document.documentType !== null,
              }}
              review={document.review}
              mayReview={mayWork && document.state === "DONE" && document.pagesWithheld !== "cleared"}
              fields={fieldViews(fields, document.fields)}
              chosen={chosenField(document.fields, await searchParams)}
              parts={document.parts.map((part, place) => ({ ...part, place, title: partTitle(t, part) }))}
              pages={document.pages}
              pagesWithheld={document.pagesWithheld && t(`withheld.${document.pagesWithheld}`)}
            />
          </ClientWords>
          {document.tables.map((table) => (
            <RecordTable key={table.name} table={table} />
          ))}
        </>
      ) : (
        <Alert
          title={t("notRead.title")}
          action={
            batchId ? (
              <Link href={`/batches/${batchId}`} className="link">
                {t("notRead.follow")}
              </Link>
            ) : undefined
          }
          className="mb-2"
        >
          {t(batchId ? "notRead.inBatch" : "notRead.waiting")}
        </Alert>
      )}
      {batchId ? (
        <LiveProgress
          batchId={batchId}
          documentId={document.id}
          isLive={!isFinal(document.state)}
          summary={readingNews(t, document)}
          words={{ live: batches("live"), connecting: batches("connecting") }}
        />
      ) : null}
    </>
  );
}
