import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { getKeptData } from "@/lib/erasure/get-kept-data";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { orNotFound } from "../../../_components/or-not-found";
import { ErasureSection } from "./_components/erasure-section";
import { HoldSection } from "./_components/hold-section";
import { KeptDocuments } from "./_components/kept-documents";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("retention"))("data.title") };
}

export default async function KeptDataPage({ params }: { params: Promise<{ applicantId: string }> }) {
  const t = await words("retention");
  const actor = await requirePageActor("read");
  const { applicantId } = await params;
  const data = await orNotFound(getKeptData(actor, applicantId));
  const mayChange = permits("administer", actor);
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t("data.title")}
        back={{ href: `/applicants/${data.applicant.id}`, label: data.applicant.name }}
      >
        {t("data.intro")}
      </PageHeader>
      <ClientWords areas={["retention"]}>
        <div className="grid gap-4">
          <KeptDocuments documents={data.documents} isHeld={data.hold !== null} />
          <HoldSection
            applicantId={applicantId}
            hold={data.hold}
            earlier={data.earlierHolds}
            mayChange={mayChange && data.erasure?.state !== "ERASING"}
          />
          <ErasureSection data={data} actor={actor} />
        </div>
      </ClientWords>
    </div>
  );
}
