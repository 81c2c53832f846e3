import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { Alert } from "@/app/_ui/alert";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { INBOX_DAYS } from "@/lib/retention/limits";
import { hasInbox, listInbox } from "@/lib/whatsapp/list-inbox";
import { InboxTable } from "./_components/inbox-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("whatsapp"))("title") };
}

export default async function InboxPage() {
  const actor = await requirePageActor("read");
  const t = await words("whatsapp");
  const { items, total } = await listInbox();
  return (
    <>
      <PageHeader title={t("title")}>{t("intro", { days: INBOX_DAYS })}</PageHeader>
      {items.length > 0 ? (
        <div className="grid gap-4">
          <Alert tone="info">{t("unseen")}</Alert>
          <ClientWords areas={["whatsapp"]}>
            <InboxTable items={items} maySettle={permits("work", actor)} />
          </ClientWords>
          {total > items.length ? (
            <p className="text-ink-muted text-sm">{t("more", { shown: items.length, total })}</p>
          ) : null}
        </div>
      ) : (
        <EmptyState icon={Inbox} title={t("empty.title")}>
          {t((await hasInbox()) ? "empty.on" : "empty.off")}
        </EmptyState>
      )}
    </>
  );
}
