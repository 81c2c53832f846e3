import { CalendarCheck } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { INBOX_DAYS, INVITATION_KEPT_DAYS, WAITING_DAYS } from "@/lib/retention/limits";
import { listPeriods } from "@/lib/retention/list-periods";
import { viewDue } from "@/lib/retention/view-due";
import { SettingsNav } from "../../_components/settings-nav";
import { DueTable } from "./_components/due-table";
import { PeriodTable } from "./_components/period-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("retention"))("title") };
}

export default async function RetentionPage() {
  const t = await words("retention");
  const actor = await requirePageActor("oversee");
  const [periods, due] = await Promise.all([listPeriods(actor), viewDue(actor)]);
  return (
    <ClientWords areas={["retention"]}>
      <PageHeader title={t("title")}>{t("intro")}</PageHeader>
      <SettingsNav current="retention" />
      <PeriodTable periods={periods} mayChange={permits("administer", actor)} />
      <section aria-labelledby="unused-heading" className="mt-8">
        <h2 id="unused-heading" className="mb-1 font-semibold text-lg">
          {t("unused.title")}
        </h2>
        <ul className="ml-5 list-disc">
          <li>{t("unused.waiting", { days: WAITING_DAYS })}</li>
          <li>{t("unused.inbox", { days: INBOX_DAYS })}</li>
          <li>{t("unused.uploads")}</li>
          <li>{t("unused.invitations", { days: INVITATION_KEPT_DAYS })}</li>
        </ul>
        <p className="mt-1 text-ink-muted">{t("unused.advice")}</p>
      </section>
      <section aria-labelledby="next-heading" className="mt-8">
        <h2 id="next-heading" className="mb-1 font-semibold text-lg">
          {t("next.title")}
        </h2>
        <p className="mb-3 text-ink-muted">
          {t("next.intro")}{" "}
          {due.count > due.rows.length ? t("next.more", { shown: due.rows.length, count: due.count }) : null}
        </p>
        {due.rows.length > 0 ? (
          <DueTable rows={due.rows} now={new Date()} />
        ) : (
          <EmptyState icon={CalendarCheck} title={t("next.none")}>
            {t("next.noneAdvice")}
          </EmptyState>
        )}
      </section>
    </ClientWords>
  );
}
