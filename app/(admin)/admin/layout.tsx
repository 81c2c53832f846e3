import type { ReactNode } from "react";
import { AppShell } from "@/app/_ui/app-shell";
import { requirePageActor } from "@/lib/auth/page-actor";
import { hasInbox } from "@/lib/whatsapp/list-inbox";

/**
 * The frame of the admin's pages. Each page checks the actor again: a layout is no guard. There is no loading.tsx here: what
 * stands behind one is only shown by a script, and the lists and their filters are to work without.
 */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requirePageActor("oversee");
  return (
    <AppShell user={actor} hasInbox={await hasInbox()}>
      {children}
    </AppShell>
  );
}
