import { Scale } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { getCrossChecks } from "@/lib/applicants/get-cross-checks";
import { requirePageActor } from "@/lib/auth/page-actor";
import { words } from "@/lib/i18n/words";
import { orNotFound } from "../../../_components/or-not-found";
import { CrossCheckTable } from "./_components/cross-check-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("crossChecks"))("title") };
}

export default async function CrossChecksPage({ params }: { params: Promise<{ applicantId: string }> }) {
  const t = await words("crossChecks");
  const actor = await requirePageActor("read");
  const { applicantId } = await params;
  const { name } = await orNotFound(getApplicant(actor, applicantId));
  const checks = await getCrossChecks(actor, applicantId);
  return (
    <>
      <PageHeader title={t("title")} back={{ href: `/applicants/${applicantId}`, label: name }}>
        {t("intro", { name })}
      </PageHeader>
      {checks && checks.length > 0 ? (
        <CrossCheckTable checks={checks} />
      ) : (
        <EmptyState icon={Scale} title={t(checks ? "none" : "away")} />
      )}
    </>
  );
}
