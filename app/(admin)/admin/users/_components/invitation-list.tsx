import { useLanguage, useWords } from "#use-words";
import { ActionButton } from "@/app/_ui/action-button";
import { formatDate } from "@/app/_ui/format";
import { Section } from "@/app/_ui/section";
import { srOnly } from "@/app/_ui/sr-only";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import type { InvitationRow } from "@/lib/invitations/schema";
import { revokeInvitationAction } from "../actions";

/** Invitations nobody took yet, with the way to take each back. */
export function InvitationList({ rows }: { rows: InvitationRow[] }) {
  const t = useWords("invitation");
  const users = useWords("users");
  const language = useLanguage();
  return (
    <Section title={t("list.title")} advice={t("list.advice")}>
      <Table label={t("list.title")}>
        <thead>
          <tr>
            <Th>{t("list.email")}</Th>
            <Th className="max-md:hidden">{t("list.role")}</Th>
            <Th className="max-md:hidden">{t("list.branch")}</Th>
            <Th className="max-lg:hidden">{t("list.by")}</Th>
            <Th className="max-sm:hidden">{t("list.until")}</Th>
            <Th>
              <span className="sr-only">{t("list.actions")}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, email, role, branchName, invitedByName, expiresAt }) => (
            <Tr key={id}>
              <Td>
                <span className="break-all font-medium">{email}</span>
                <span className="block text-ink-faint text-xs md:hidden">
                  {users(`roles.${role}`)}, {branchName}
                </span>
              </Td>
              <Td className="text-ink-muted max-md:hidden">{users(`roles.${role}`)}</Td>
              <Td className="text-ink-muted max-md:hidden">{branchName}</Td>
              <Td className="text-ink-muted max-lg:hidden">{invitedByName}</Td>
              <Td className="whitespace-nowrap text-ink-muted max-sm:hidden">{formatDate(expiresAt, language)}</Td>
              <Td className="text-right">
                <ActionButton
                  size="sm"
                  variant="danger"
                  act={revokeInvitationAction.bind(null, id)}
                  done={t("list.revoked")}
                >
                  {t.rich("list.revoke", { email, of: srOnly })}
                </ActionButton>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
