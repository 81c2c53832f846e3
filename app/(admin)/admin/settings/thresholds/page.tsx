import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { typeName } from "@/app/(officer)/_components/document-words";
import { fieldLabel } from "@/app/(officer)/_components/field-words";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { knownFields } from "@/lib/settings/known-fields";
import { listThresholds } from "@/lib/settings/thresholds";
import { SettingsNav } from "../../_components/settings-nav";
import { ThresholdDialog } from "./_components/threshold-dialog";
import { ThresholdTable } from "./_components/threshold-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("settings"))("thresholds.title") };
}

export default async function ThresholdsPage() {
  const t = await words("settings");
  const documents = await words("documents");
  const fields = await words("fields");
  const actor = await requirePageActor("oversee");
  const thresholds = await listThresholds();
  const mayChange = permits("administer", actor);
  const byLabel = (one: { label: string }, other: { label: string }) => one.label.localeCompare(other.label);
  const choices = {
    documentTypes: expectedDocumentTypes.map((value) => ({ value, label: typeName(documents, value) })),
    fields: knownFields.map((value) => ({ value, label: fieldLabel(fields, value) })).sort(byLabel),
  };
  return (
    <ClientWords areas={["settings"]}>
      <PageHeader title={t("thresholds.title")} actions={mayChange ? <ThresholdDialog {...choices} /> : null}>
        {t("thresholds.intro")}
      </PageHeader>
      <SettingsNav current="thresholds" />
      <ThresholdTable thresholds={thresholds} mayChange={mayChange} />
    </ClientWords>
  );
}
