import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { Alert } from "@/app/_ui/alert";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { requirePageActor } from "@/lib/auth/page-actor";
import { hasInbox, listInbox } from "@/lib/whatsapp/list-inbox";
import { whatsAppWords as words } from "../_components/whatsapp-words";
import { InboxTable } from "./_components/inbox-table";

export const metadata: Metadata = { title: words.title };

export default async function InboxPage() {
  await requirePageActor("officer");
  const { items, total } = await listInbox();
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      {items.length > 0 ? (
        <div className="grid gap-4">
          <Alert tone="info">{words.unseen}</Alert>
          <InboxTable items={items} />
          {total > items.length ? <p className="text-ink-muted text-sm">{words.more(items.length, total)}</p> : null}
        </div>
      ) : (
        <EmptyState icon={Inbox} title={words.emptyTitle}>
          {(await hasInbox()) ? words.emptyOn : words.emptyOff}
        </EmptyState>
      )}
    </>
  );
}
