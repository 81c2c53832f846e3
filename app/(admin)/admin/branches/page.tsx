import type { Metadata } from "next";
import { useWords } from "#use-words";
import { ActionButton } from "@/app/_ui/action-button";
import { Badge } from "@/app/_ui/badge";
import { PageHeader } from "@/app/_ui/page-header";
import { srOnly } from "@/app/_ui/sr-only";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { listBranchesInFull } from "@/lib/users/list-branches-in-full";
import type { FullBranchRow } from "@/lib/users/schema";
import { UsersNav } from "../_components/users-nav";
import { NewBranchDialog } from "../users/_components/new-branch-dialog";
import { CloseBranchDialog } from "./_components/close-branch-dialog";
import { RenameBranchDialog } from "./_components/rename-branch-dialog";
import { setBranchOpenAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("access"))("branches.title") };
}

export default async function BranchesPage() {
  const t = await words("access");
  const actor = await requirePageActor("administer");
  const rows = await listBranchesInFull(actor);
  return (
    <ClientWords areas={["users", "access"]}>
      <PageHeader title={t("branches.title")} actions={<NewBranchDialog />}>
        {t("branches.intro")}
      </PageHeader>
      <UsersNav current="branches" />
      <BranchTable rows={rows} />
    </ClientWords>
  );
}

/** Branches with what an admin can do to each. On a phone the counts fold under the name. */
function BranchTable({ rows }: { rows: FullBranchRow[] }) {
  const t = useWords("access");
  return (
    <Table label={t("branches.title")}>
      <thead>
        <tr>
          <Th>{t("branches.columns.name")}</Th>
          <Th className="max-sm:hidden">{t("branches.columns.users")}</Th>
          <Th className="max-sm:hidden">{t("branches.columns.applicants")}</Th>
          <Th>{t("branches.columns.status")}</Th>
          <Th>
            <span className="sr-only">{t("branches.columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, code, name, isOpen, users, applicants }) => (
          <Tr key={id}>
            <Td>
              <span className="font-medium">{name}</span>
              <span className="block font-mono text-ink-faint text-xs">{code}</span>
            </Td>
            <Td className="text-ink-muted tabular-nums max-sm:hidden">{users}</Td>
            <Td className="text-ink-muted tabular-nums max-sm:hidden">{applicants}</Td>
            <Td>
              <Badge tone={isOpen ? "ok" : "neutral"}>{t(isOpen ? "branches.open" : "branches.closed")}</Badge>
            </Td>
            <Td>
              <div className="flex gap-1.5 max-sm:flex-col max-sm:items-end sm:justify-end">
                <RenameBranchDialog id={id} name={name} />
                {isOpen ? (
                  <CloseBranchDialog id={id} name={name} />
                ) : (
                  <ActionButton
                    size="sm"
                    act={setBranchOpenAction.bind(null, id, true)}
                    done={t("branches.reopen.done", { name })}
                  >
                    {t.rich("branches.reopen.button", { name, of: srOnly })}
                  </ActionButton>
                )}
              </div>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
