import type { ReactNode } from "react";
import { AppShell } from "@/app/_ui/app-shell";
import { requirePageActor } from "@/lib/auth/page-actor";
import { hasInbox } from "@/lib/whatsapp/list-inbox";

/** The frame of the documents, for everybody who is signed in. They are for developers, and English in every language. Each page checks the actor again: a layout is no guard. */
export default async function DocsLayout({ children }: { children: ReactNode }) {
  const actor = await requirePageActor("read");
  return (
    <AppShell user={actor} hasInbox={await hasInbox()}>
      <div lang="en-IN">{children}</div>
    </AppShell>
  );
}
