import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { oidcSettings } from "@/lib/oidc/settings";
import { getPolicy } from "@/lib/second-factor/get-policy";
import { UsersNav } from "../_components/users-nav";
import { PolicyForm } from "./_components/policy-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("access"))("title") };
}

export default async function AccessPage() {
  const t = await words("access");
  const actor = await requirePageActor("administer");
  const chosen = await getPolicy(actor);
  const provider = oidcSettings();
  return (
    <>
      <PageHeader title={t("title")}>{t("intro")}</PageHeader>
      <UsersNav current="access" />
      <ClientWords areas={["access", "users"]}>
        <PolicyForm chosen={chosen} />
      </ClientWords>
      <Section title={t("oidc.title")}>
        <p className="panel max-w-3xl px-4 py-3 text-ink-muted">
          {provider ? t("oidc.on", { name: provider.name }) : t("oidc.off")}
        </p>
      </Section>
    </>
  );
}
