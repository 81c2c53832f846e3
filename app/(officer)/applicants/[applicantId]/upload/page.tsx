import type { Metadata } from "next";
import { Alert } from "@/app/_ui/alert";
import { formatDateTime } from "@/app/_ui/format";
import { PageHeader } from "@/app/_ui/page-header";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { readIntake } from "@/lib/applicants/require-intake";
import { requirePageActor } from "@/lib/auth/page-actor";
import { uploadMemoryKey } from "@/lib/auth/upload-memory-key";
import { listUnfinished } from "@/lib/documents/list-unfinished";
import { listWaiting } from "@/lib/documents/list-waiting";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { listNotTaken } from "@/lib/whatsapp/list-not-taken";
import { orNotFound } from "../../../_components/or-not-found";
import { IntakeGate } from "./_components/intake-gate";
import { UploadDesk } from "./_components/upload-desk";
import { unfinishedItem, waitingItem } from "./_components/upload-queue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("upload"))("title") };
}

export default async function UploadPage({ params }: { params: Promise<{ applicantId: string }> }) {
  const t = await words("upload");
  const actor = await requirePageActor("work");
  const { applicantId } = await params;
  const applicant = await orNotFound(getApplicant(actor, applicantId));
  const intake = await readIntake(applicantId);
  if (intake !== "open") return <IntakeGate applicant={applicant} why={intake} />;
  const waiting = await listWaiting(actor, applicantId);
  const unfinished = await listUnfinished(actor, applicantId);
  const whatsapp = await words("whatsapp");
  const notTaken = await listNotTaken(actor, applicantId);
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t("title")} back={{ href: `/applicants/${applicant.id}`, label: applicant.name }}>
        {applicant.name} · <span className="font-mono text-sm">{applicant.applicationId}</span>
      </PageHeader>
      {waiting.some(({ submissionMode }) => submissionMode !== "WHATSAPP") ? (
        <Alert tone="info" className="mb-4" title={t("earlier")}>
          {t("earlierAdvice")}
        </Alert>
      ) : null}
      {notTaken.length > 0 ? (
        <Alert tone="warn" className="mb-4" title={whatsapp("notTaken.title")}>
          <p>{whatsapp("notTaken.advice")}</p>
          <ul>
            {notTaken.map(({ id, problem, sentAt }) => (
              <li key={id}>
                {whatsapp("notTaken.line", {
                  at: formatDateTime(sentAt, t.language),
                  problem: whatsapp(`problems.${problem}`),
                })}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <noscript>
        <Alert tone="warn" className="mb-4" title={t("needsScripts")}>
          {t("needsScriptsAdvice")}
        </Alert>
      </noscript>
      <ClientWords areas={["upload"]}>
        <UploadDesk
          applicantId={applicant.id}
          waiting={[...waiting.map(waitingItem), ...unfinished.map(unfinishedItem)]}
          memoryKey={uploadMemoryKey(actor)}
        />
      </ClientWords>
    </div>
  );
}
