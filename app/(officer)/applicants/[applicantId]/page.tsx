import { Archive, Eye, FilePlus2, FileStack, Scale } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Facts } from "@/app/_ui/facts";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { StateBadge } from "@/app/_ui/state-badge";
import { Time } from "@/app/_ui/time";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { getHistory } from "@/lib/applicants/get-history";
import { showPhone } from "@/lib/applicants/phone";
import { readIntake } from "@/lib/applicants/require-intake";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { isLanguage } from "@/lib/i18n/languages";
import { words } from "@/lib/i18n/words";
import { listColleagues } from "@/lib/users/list-colleagues";
import { orNotFound } from "../../_components/or-not-found";
import { Activity } from "./_activity/activity";
import { AssigneePanel } from "./_activity/assignee-panel";
import { ApplicantsSide } from "./_components/applicants-side";
import { Arrived } from "./_components/arrived";
import { Checklist } from "./_components/checklist";
import { ChangeDetails } from "./_components/details/change-details";
import { FlowNotice } from "./_components/flow-notice";
import { History } from "./_components/history";
import { ReportButton } from "./_components/report-button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("applicants"))("one") };
}

interface ApplicantPageProps {
  params: Promise<{ applicantId: string }>;
  /** Also `notice`: in which language the notice about data is shown to the applicant. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ApplicantPage({ params, searchParams }: ApplicantPageProps) {
  const t = await words("applicants");
  const [checks, retention, consent] = [await words("crossChecks"), await words("retention"), await words("consent")];
  const actor = await requirePageActor("read");
  const { applicantId } = await params;
  const applicant = await orNotFound(getApplicant(actor, applicantId));
  const { notice, older: from } = await searchParams;
  const { batches, older } = await getHistory(actor, applicantId, typeof from === "string" ? from : undefined);
  const colleagues = await listColleagues(applicant.branchId);
  const mayWork = permits("work", actor);
  const addDocuments = mayWork ? (
    <Button asChild variant="primary">
      <Link href={`/applicants/${applicant.id}/upload`}>
        <FilePlus2 aria-hidden="true" />
        {t("addDocuments")}
      </Link>
    </Button>
  ) : null;
  const whoLooked = permits("oversee", actor) ? (
    <Button asChild>
      <Link href={`/admin/audit?what=looks&record=${applicant.id}`}>
        <Eye aria-hidden="true" />
        {t("whoLooked")}
      </Link>
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={applicant.name}
        badge={<StateBadge state={applicant.flowState} />}
        back={{ href: "/applicants", label: t("title") }}
        actions={
          <>
            {whoLooked}
            <Button asChild>
              <Link href={`/applicants/${applicant.id}/cross-checks`}>
                <Scale aria-hidden="true" />
                {checks("compare")}
              </Link>
            </Button>
            <ClientWords areas={["exports"]}>
              <ReportButton applicantId={applicant.id} />
            </ClientWords>
            <Button asChild>
              <Link href={`/applicants/${applicant.id}/data`} prefetch={false}>
                <Archive aria-hidden="true" />
                {retention("data.link")}
              </Link>
            </Button>
            {addDocuments}
          </>
        }
      >
        <Facts
          className="mt-3"
          facts={[
            { label: t("facts.applicationId"), value: applicant.applicationId, mono: true },
            { label: t("facts.externalReferenceId"), value: applicant.externalReferenceId, mono: true },
            { label: t("facts.productType"), value: applicant.productType },
            ...(applicant.phone ? [{ label: t("facts.phone"), value: showPhone(applicant.phone), mono: true }] : []),
            { label: t("facts.branch"), value: applicant.branchName },
            { label: t("facts.created"), value: <Time value={applicant.createdAt} /> },
            { label: t("facts.createdBy"), value: applicant.createdByName },
          ]}
        />
        {mayWork ? (
          <div className="mt-1 -ml-2.5">
            <ClientWords areas={["applicantDetails"]}>
              <ChangeDetails
                applicant={{
                  id: applicant.id,
                  name: applicant.name,
                  phone: applicant.phone ? showPhone(applicant.phone) : "",
                }}
              />
            </ClientWords>
          </div>
        ) : null}
      </PageHeader>
      {applicant.flowState === "OPEN" ? null : (
        <ClientWords areas={["flow"]}>
          <FlowNotice
            applicantId={applicant.id}
            state={applicant.flowState}
            failure={applicant.flowFailure}
            mayRetry={mayWork}
          />
        </ClientWords>
      )}
      {mayWork && (await readIntake(applicant.id)) === "consent" ? (
        // Beside the history on a wide screen, the notice lies below it on a phone.
        <Alert
          tone="warn"
          title={consent("gate")}
          action={
            <a href="#consent" className="link">
              {consent("show")}
            </a>
          }
          className="mb-4 lg:hidden"
        />
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:items-start">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Checklist items={applicant.checklist} />
          <section aria-labelledby="history-heading">
            <h2 id="history-heading" className="sr-only">
              {t("history")}
            </h2>
            <Arrived actor={actor} applicantId={applicant.id} />
            {batches.length > 0 ? (
              <History batches={batches} />
            ) : (
              <EmptyState icon={FileStack} title={t("noDocuments")} action={addDocuments}>
                {t("noDocumentsAdvice")}
              </EmptyState>
            )}
            <Pagination
              noun="batches"
              firstHref={from ? `/applicants/${applicant.id}` : null}
              nextHref={older ? `/applicants/${applicant.id}?older=${older}` : null}
            />
          </section>
        </div>
        <div className="grid gap-4 lg:row-span-2">
          <AssigneePanel
            actor={actor}
            applicantId={applicant.id}
            assignee={applicant.assignee}
            colleagues={colleagues}
          />
          <ApplicantsSide
            actor={actor}
            applicant={applicant}
            noticeLanguage={isLanguage(notice) ? notice : t.language}
          />
        </div>
        <Activity actor={actor} applicantId={applicant.id} colleagues={colleagues} searchParams={await searchParams} />
      </div>
    </>
  );
}
