import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { ListSearch } from "@/app/_ui/list-search";
import { PageHeader } from "@/app/_ui/page-header";
import { Pagination } from "@/app/_ui/pagination";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { listInvitations } from "@/lib/invitations/list-invitations";
import { listBranches } from "@/lib/users/list-branches";
import { listUsers } from "@/lib/users/list-users";
import { ListUsersQuery } from "@/lib/users/schema";
import { UsersNav } from "../_components/users-nav";
import { InvitationList } from "./_components/invitation-list";
import { InviteDialog } from "./_components/invite-dialog";
import { NewBranchDialog } from "./_components/new-branch-dialog";
import { NewUserDialog } from "./_components/new-user-dialog";
import { UserTable } from "./_components/user-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("users"))("title") };
}

interface UsersPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function address({ q, after }: ListUsersQuery): string {
  const set = Object.entries({ q, after }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `/admin/users?${new URLSearchParams(set)}` : "/admin/users";
}

export default async function UsersPage({ searchParams }: UsersPageProps) {
  const t = await words("users");
  const actor = await requirePageActor("administer");
  const query = ListUsersQuery.parse(await searchParams);
  const [{ rows, next }, branches, invitations] = await Promise.all([
    listUsers(actor, query),
    listBranches(actor),
    listInvitations(actor),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <ClientWords areas={["users", "invitation"]}>
            <NewBranchDialog />
            <NewUserDialog branches={branches} />
            <InviteDialog branches={branches} />
          </ClientWords>
        }
      >
        {t("intro")}
      </PageHeader>
      <UsersNav current="users" />
      {invitations.length > 0 ? <InvitationList rows={invitations} /> : null}
      <ListSearch action="/admin/users" q={query.q} label={t("search")} placeholder={t("searchFor")} />
      {rows.length > 0 ? (
        <ClientWords areas={["users"]}>
          <UserTable rows={rows} branches={branches} ownId={actor.id} />
        </ClientWords>
      ) : (
        <EmptyState
          icon={SearchX}
          title={t("noMatch")}
          action={
            <Button asChild>
              <Link href="/admin/users">{t("showAll")}</Link>
            </Button>
          }
        >
          {t("noMatchAdvice")}
        </EmptyState>
      )}
      <Pagination
        noun="users"
        firstHref={query.after ? address({ q: query.q }) : null}
        nextHref={next ? address({ q: query.q, after: next }) : null}
      />
    </>
  );
}
