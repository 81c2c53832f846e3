import Link from "next/link";
import { useLanguage, useWords } from "#use-words";
import { Badge } from "@/app/_ui/badge";
import { formatDate } from "@/app/_ui/format";
import { StateBadge } from "@/app/_ui/state-badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { permits } from "@/lib/auth/access";
import type { BranchRow, UserRow } from "@/lib/users/schema";
import { EditUserDialog } from "./edit-user-dialog";
import { ResetPasswordDialog } from "./reset-password-dialog";
import { SetActiveDialog } from "./set-active-dialog";

interface UserTableProps {
  rows: UserRow[];
  branches: BranchRow[];
  /** The admin's own id: own rows are marked. */
  ownId: string;
}

/** Users with what an admin can do to each. On a phone the lesser columns fold under the name. */
export function UserTable({ rows, branches, ownId }: UserTableProps) {
  const t = useWords("users");
  const language = useLanguage();
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Th>{t("columns.name")}</Th>
          <Th className="max-md:hidden">{t("columns.role")}</Th>
          <Th className="max-md:hidden">{t("columns.branch")}</Th>
          <Th className="max-sm:hidden">{t("columns.status")}</Th>
          <Th className="max-lg:hidden">{t("columns.created")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((user) => (
          <Tr key={user.id}>
            <Td>
              <Link href={`/admin/users/${user.id}`} className="link font-medium">
                {user.name}
              </Link>
              {user.id === ownId ? <span className="ml-1.5 text-ink-faint text-sm">{t("you")}</span> : null}
              <span className="block break-all text-ink-muted text-sm">{user.email}</span>
              <span className="block text-ink-faint text-xs md:hidden">
                {t(`roles.${user.role}`)}, {user.branchName}
              </span>
              {user.active ? null : (
                <span className="mt-1 block sm:hidden">
                  <StateBadge state="DEACTIVATED" />
                </span>
              )}
            </Td>
            <Td className="max-md:hidden">
              <Badge tone={permits("oversee", user) ? "info" : "neutral"}>{t(`roles.${user.role}`)}</Badge>
            </Td>
            <Td className="text-ink-muted max-md:hidden">{user.branchName}</Td>
            <Td className="max-sm:hidden">
              <StateBadge state={user.active ? "ACTIVE" : "DEACTIVATED"} />
            </Td>
            <Td className="whitespace-nowrap text-ink-muted max-lg:hidden">{formatDate(user.createdAt, language)}</Td>
            <Td>
              <div className="flex gap-1.5 max-sm:flex-col max-sm:items-end sm:justify-end">
                <EditUserDialog user={user} branches={branches} isOwn={user.id === ownId} />
                <ResetPasswordDialog user={user} isOwn={user.id === ownId} />
                <SetActiveDialog user={user} isOwn={user.id === ownId} />
              </div>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
