import type { Metadata } from "next";
import { Facts } from "@/app/_ui/facts";
import { PageHeader } from "@/app/_ui/page-header";
import { StateBadge } from "@/app/_ui/state-badge";
import { Time } from "@/app/_ui/time";
import { SessionList } from "@/app/(account)/account/_components/session-list";
import { orNotFound } from "@/app/(officer)/_components/or-not-found";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { getFactor } from "@/lib/second-factor/get-factor";
import { listSessions } from "@/lib/sessions/list-sessions";
import { getUser } from "@/lib/users/get-user";
import { listBranches } from "@/lib/users/list-branches";
import { EditUserDialog } from "../_components/edit-user-dialog";
import { FactorOfUser } from "../_components/factor-of-user";
import { ResetPasswordDialog } from "../_components/reset-password-dialog";
import { SetActiveDialog } from "../_components/set-active-dialog";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("users"))("one") };
}

export default async function UserPage({ params }: { params: Promise<{ userId: string }> }) {
  const t = await words("users");
  const actor = await requirePageActor("administer");
  const user = await orNotFound(getUser(actor, (await params).userId));
  const [sessions, branches, factor] = await Promise.all([
    listSessions(actor, user.id),
    listBranches(actor),
    getFactor(actor, user.id),
  ]);
  const isOwn = user.id === actor.id;
  return (
    <>
      <PageHeader
        title={user.name}
        badge={<StateBadge state={user.active ? "ACTIVE" : "DEACTIVATED"} />}
        back={{ href: "/admin/users", label: t("title") }}
        actions={
          <ClientWords areas={["users"]}>
            <EditUserDialog user={user} branches={branches} isOwn={isOwn} />
            <ResetPasswordDialog user={user} isOwn={isOwn} />
            <SetActiveDialog user={user} isOwn={isOwn} />
          </ClientWords>
        }
      >
        <Facts
          facts={[
            { label: t("fields.email"), value: user.email },
            { label: t("columns.role"), value: t(`roles.${user.role}`) },
            { label: t("columns.branch"), value: user.branchName },
            { label: t("columns.created"), value: <Time value={user.createdAt} /> },
          ]}
        />
      </PageHeader>
      <ClientWords areas={["secondFactor"]}>
        <FactorOfUser user={user} state={factor} />
      </ClientWords>
      <SessionList rows={sessions} userId={user.id} {...(isOwn ? {} : { of: user.name })} />
    </>
  );
}
