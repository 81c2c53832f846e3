import { useLanguage, useWords } from "#use-words";
import { ActionButton } from "@/app/_ui/action-button";
import { Badge } from "@/app/_ui/badge";
import { formatDateTime } from "@/app/_ui/format";
import { Section } from "@/app/_ui/section";
import { srOnly } from "@/app/_ui/sr-only";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { SessionRow } from "@/lib/sessions/schema";
import { endSessionAction, endUserSessionsAction } from "../actions";

interface SessionListProps {
  rows: SessionRow[];
  userId: string;
  /** Whose they are, where they are not one's own. */
  of?: string;
}

/** Where somebody is signed in, with a button that ends each. */
export function SessionList({ rows, userId, of }: SessionListProps) {
  const t = useWords("account");
  const language = useLanguage();
  const others = rows.filter(({ isThis }) => !isThis).length;
  const endAll =
    others > 0 ? (
      <ActionButton act={endUserSessionsAction.bind(null, userId)} done={t("sessions.endedAll")}>
        {t(of ? "sessions.endAll" : "sessions.endOthers")}
      </ActionButton>
    ) : null;
  return (
    <Section
      title={t("sessions.title")}
      advice={of ? t("sessions.of", { name: of }) : t("sessions.own")}
      actions={endAll}
    >
      {rows.length === 0 ? (
        <p className="panel px-4 py-3 text-ink-muted">{t("sessions.none")}</p>
      ) : (
        <Table label={t("sessions.title")}>
          <thead>
            <tr>
              <Th>{t("sessions.agent")}</Th>
              <Th className="max-md:hidden">{t("sessions.network")}</Th>
              <Th className="max-md:hidden">{t("sessions.began")}</Th>
              <Th className="max-sm:hidden">{t("sessions.seen")}</Th>
              <Th>
                <span className="sr-only">{t("sessions.actions")}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, agent, network, createdAt, lastSeenAt, isThis }) => {
              const program = agent ?? t("sessions.unknownAgent");
              const where = network ?? t("sessions.unknownNetwork");
              return (
                <Tr key={id}>
                  <Td>
                    <span className="mr-2 font-medium">{program}</span>
                    {isThis ? <Badge tone="ok">{t("sessions.isThis")}</Badge> : null}
                    <span className="block text-ink-faint text-xs md:hidden">
                      {where}, <Time value={createdAt} />
                    </span>
                  </Td>
                  <Td className="font-mono text-ink-muted text-sm max-md:hidden">{where}</Td>
                  <Td className="whitespace-nowrap text-ink-muted max-md:hidden">
                    <Time value={createdAt} />
                  </Td>
                  <Td className="whitespace-nowrap text-ink-muted max-sm:hidden">
                    <Time value={lastSeenAt} />
                  </Td>
                  <Td className="text-right">
                    {isThis ? null : (
                      <ActionButton size="sm" act={endSessionAction.bind(null, id)} done={t("sessions.ended")}>
                        {t.rich("sessions.end", {
                          agent: program,
                          since: formatDateTime(createdAt, language),
                          of: srOnly,
                        })}
                      </ActionButton>
                    )}
                  </Td>
                </Tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
