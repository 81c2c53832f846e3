import type { ReactNode } from "react";
import { AppShell } from "@/app/_ui/app-shell";
import { requirePageActor } from "@/lib/auth/page-actor";
import { hasInbox } from "@/lib/whatsapp/list-inbox";

/** The frame of one's own account. Each page checks the actor again: a layout is no guard. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await requirePageActor("account");
  if (actor.mustEnrol)
    return (
      <AppShell user={actor} isBare>
        {children}
      </AppShell>
    );
  return (
    <AppShell user={actor} hasInbox={await hasInbox()}>
      {children}
    </AppShell>
  );
}
