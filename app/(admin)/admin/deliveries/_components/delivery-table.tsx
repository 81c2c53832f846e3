import { formatCount } from "@/app/_ui/format";
import { type ShownState, StateBadge } from "@/app/_ui/state-badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { DeliveryRow } from "@/lib/deliveries/schema";
import { attemptWords } from "./delivery-words";
import { RedeliverForm } from "./redeliver-form";

const shown: Record<string, ShownState> = { PENDING: "PENDING", DELIVERED: "DELIVERED", DEAD: "DEAD" };

/** Callbacks, newest first, each with its tries. */
export function DeliveryTable({ rows }: { rows: DeliveryRow[] }) {
  return (
    <Table label="Deliveries">
      <thead>
        <tr>
          <Th>Application</Th>
          <Th>Status</Th>
          <Th>Tries</Th>
          <Th className="max-md:hidden">Receiver</Th>
          <Th className="max-lg:hidden">Ready since</Th>
          <Th>
            <span className="sr-only">Send again</span>
          </Th>
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
                  next try <Time value={row.nextAttemptAt} />
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
            <Td>
              <RedeliverForm deliveryId={row.id} of={` to ${row.applicationId}, ${row.externalReferenceId}`} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Attempts({ row: { attempts } }: { row: DeliveryRow }) {
  const last = attempts.at(-1);
  if (!last) return <span className="text-ink-muted">None yet</span>;
  return (
    <details>
      <summary className="cursor-pointer rounded-sm">
        {attemptWords(last)}
        <span className="text-ink-faint text-xs">, {formatCount(attempts.length, "try", "tries")}</span>
      </summary>
      <ol className="mt-1.5 space-y-1 text-ink-muted text-sm" reversed>
        {attempts.toReversed().map((attempt) => (
          <li key={attempt.number}>
            <Time value={attempt.startedAt} className="whitespace-nowrap" />: {attemptWords(attempt)},{" "}
            <span className="tabular-nums">{attempt.durationMs} ms</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
