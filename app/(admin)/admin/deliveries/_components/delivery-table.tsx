import { useWords } from "#use-words";
import { type ShownState, StateBadge } from "@/app/_ui/state-badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { DeliveryRow } from "@/lib/deliveries/schema";
import { attemptWords } from "./delivery-words";
import { RedeliverForm } from "./redeliver-form";

const shown: Record<string, ShownState> = { PENDING: "PENDING", DELIVERED: "DELIVERED", DEAD: "DEAD" };

/** Callbacks, newest first, each with its tries. */
export function DeliveryTable({ rows, maySend }: { rows: DeliveryRow[]; maySend: boolean }) {
  const t = useWords("deliveries");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Th>{t("columns.application")}</Th>
          <Th>{t("columns.status")}</Th>
          <Th>{t("columns.tries")}</Th>
          <Th className="max-md:hidden">{t("columns.receiver")}</Th>
          <Th className="max-lg:hidden">{t("columns.since")}</Th>
          {maySend ? (
            <Th>
              <span className="sr-only">{t("sendAgain")}</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="min-w-32">
              <span className="wrap-anywhere font-medium">{row.applicationId}</span>
              <span className="block break-all font-mono text-ink-faint text-xs">{row.externalReferenceId}</span>
            </Td>
            <Td>
              <StateBadge state={shown[row.state] ?? "ATTENTION"} label={shown[row.state] ? undefined : row.state} />
              {row.nextAttemptAt ? (
                <span className="mt-1 block whitespace-nowrap text-ink-faint text-xs">
                  <NextTry at={row.nextAttemptAt} />
                </span>
              ) : null}
            </Td>
            <Td className="min-w-56">
              <Attempts row={row} />
            </Td>
            <Td className="wrap-anywhere min-w-44 font-mono text-ink-muted text-xs max-md:hidden">{row.receiver}</Td>
            <Td className="whitespace-nowrap text-ink-muted max-lg:hidden">
              <Time value={row.createdAt} />
            </Td>
            {maySend ? (
              <Td>
                <RedeliverForm
                  deliveryId={row.id}
                  label={t("sendAgain")}
                  of={t("of", { application: row.applicationId, reference: row.externalReferenceId })}
                  planned={t("onItsWay")}
                />
              </Td>
            ) : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function NextTry({ at }: { at: Date }) {
  return useWords("deliveries").rich("nextTry", { time: () => <Time value={at} /> });
}

function Attempts({ row: { attempts } }: { row: DeliveryRow }) {
  const t = useWords("deliveries");
  const last = attempts.at(-1);
  if (!last) return <span className="text-ink-muted">{t("noneYet")}</span>;
  return (
    <details>
      <summary className="cursor-pointer rounded-sm">
        {attemptWords(t, last)}
        <span className="text-ink-faint text-xs">, {t("tries", { count: attempts.length })}</span>
      </summary>
      <ol className="mt-1.5 space-y-1 text-ink-muted text-sm" reversed>
        {attempts.toReversed().map((attempt) => (
          <li key={attempt.number}>
            <Time value={attempt.startedAt} className="whitespace-nowrap" />: {attemptWords(t, attempt)},{" "}
            <span className="tabular-nums">{t("milliseconds", { count: attempt.durationMs })}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
