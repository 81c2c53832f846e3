import type { ReactNode } from "react";
import { AppShell } from "@/app/_ui/app-shell";
import { requirePageActor } from "@/lib/auth/page-actor";
import { hasInbox } from "@/lib/whatsapp/list-inbox";

/** The frame of the officer's pages. Each page checks the actor again: a layout is no guard. */
export default async function OfficerLayout({ children }: { children: ReactNode }) {
  const actor = await requirePageActor("read");
  return (
    <AppShell user={actor} hasInbox={await hasInbox()}>
      {children}
    </AppShell>
  );
}
