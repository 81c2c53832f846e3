import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { getFactor } from "@/lib/second-factor/get-factor";
import { listSessions } from "@/lib/sessions/list-sessions";
import { hasPassword } from "@/lib/users/has-password";
import { PasswordForm } from "./_components/password-form";
import { SecondFactorSection } from "./_components/second-factor-section";
import { SessionList } from "./_components/session-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("account"))("title") };
}

export default async function AccountPage() {
  const t = await words("account");
  const actor = await requirePageActor("account");
  const [sessions, factor, withPassword] = await Promise.all([
    listSessions(actor),
    getFactor(actor),
    hasPassword(actor),
  ]);
  return (
    <>
      <PageHeader title={t("title")}>{actor.email}</PageHeader>
      <SecondFactorSection state={factor} />
      <SessionList rows={sessions} userId={actor.id} />
      {withPassword ? (
        <ClientWords areas={["account"]}>
          <PasswordForm email={actor.email} />
        </ClientWords>
      ) : (
        <Section title={t("password.title")}>
          <p className="panel px-4 py-3 text-ink-muted">{t("password.none")}</p>
        </Section>
      )}
    </>
  );
}
