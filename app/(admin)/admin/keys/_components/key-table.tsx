import { useLanguage, useWords } from "#use-words";
import { Badge, type Tone } from "@/app/_ui/badge";
import { formatDate } from "@/app/_ui/format";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { KeyRow, KeyState } from "@/lib/api-keys/schema";
import { RevokeKeyDialog } from "./revoke-key-dialog";

const tones: Record<KeyState, Tone> = { ACTIVE: "ok", EXPIRED: "warn", REVOKED: "neutral" };

/** Keys with what they may do and when they were used last. On a phone the lesser columns fold under the name. */
export function KeyTable({ rows }: { rows: KeyRow[] }) {
  const t = useWords("apiKeys");
  const language = useLanguage();
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Th>{t("columns.name")}</Th>
          <Th className="max-lg:hidden">{t("columns.may")}</Th>
          <Th className="max-md:hidden">{t("columns.branch")}</Th>
          <Th className="max-sm:hidden">{t("columns.used")}</Th>
          <Th className="max-md:hidden">{t("columns.until")}</Th>
          <Th>{t("columns.status")}</Th>
          <Th>
            <span className="sr-only">{t("columns.actions")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, start, scopes, branchName, createdByName, lastUsedAt, expiresAt, state }) => {
          const may = scopes.map((scope) => t(`scopes.${scope}`)).join(", ");
          return (
            <Tr key={id}>
              <Td>
                <span className="font-medium">{name}</span>
                <span className="block font-mono text-ink-faint text-xs">{start}…</span>
                <span className="block text-ink-faint text-xs">{t("by", { name: createdByName })}</span>
                <span className="block text-ink-faint text-xs lg:hidden">{may}</span>
              </Td>
              <Td className="text-ink-muted text-sm max-lg:hidden">{may}</Td>
              <Td className="text-ink-muted max-md:hidden">{branchName}</Td>
              <Td className="whitespace-nowrap text-ink-muted max-sm:hidden">
                {lastUsedAt ? <Time value={lastUsedAt} /> : t("never")}
              </Td>
              <Td className="whitespace-nowrap text-ink-muted max-md:hidden">{formatDate(expiresAt, language)}</Td>
              <Td>
                <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
              </Td>
              <Td className="text-right">{state === "REVOKED" ? null : <RevokeKeyDialog id={id} name={name} />}</Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
