import Link from "next/link";
import { useWords } from "#use-words";
import { Badge } from "@/app/_ui/badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { ErasureBadge } from "@/app/(officer)/_components/erasure-badge";
import { ErasurePlanList } from "@/app/(officer)/_components/erasure-plan";
import { reasonWords } from "@/app/(officer)/_components/erasure-words";
import type { ErasureView } from "@/lib/erasure/schema";

const proofTones = { sound: "ok", broken: "bad", "unknown-key": "warn" } as const;
const proofWords = { sound: "proofSound", broken: "proofBroken", "unknown-key": "proofUnknownKey" } as const;

/** Requests for erasure with who asked and confirmed, and of those that were done the signed record. */
export function ErasureTable({ rows }: { rows: ErasureView[] }) {
  const t = useWords("retention");
  return (
    <Table label={t("erasure.list")}>
      <thead>
        <tr>
          <Th>{t("erasure.columns.request")}</Th>
          <Th>{t("erasure.columns.who")}</Th>
          <Th>{t("erasure.columns.gone")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="align-top">
              <ErasureBadge state={row.state} />
              <span className="mt-1.5 block">
                <Subject row={row} />
              </span>
              <span className="block text-ink-muted text-sm">{reasonWords(t, row.reason)}</span>
            </Td>
            <Td className="min-w-52 align-top text-sm">
              <Steps row={row} />
            </Td>
            <Td className="min-w-52 align-top">
              <Gone row={row} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Subject({ row: { applicantId, state } }: { row: ErasureView }) {
  const t = useWords("retention");
  const name = t("erasure.applicant", { id: applicantId });
  if (state === "ERASED") return <span className="break-all font-mono text-xs">{name}</span>;
  return (
    <Link
      href={`/applicants/${applicantId}/data`}
      prefetch={false}
      className="link inline-flex min-h-6 items-center break-all font-mono text-xs"
    >
      {name}
    </Link>
  );
}

function Steps({ row }: { row: ErasureView }) {
  const t = useWords("retention");
  const { requestedByName: name, requestedAt, confirmed, dueAt, erasedAt, reason, state } = row;
  const isOpen = state === "REQUESTED" || state === "CONFIRMED";
  return (
    <ul className="space-y-1">
      <li>
        {t.rich("erasure.requested", {
          name,
          reason: reasonWords(t, reason),
          time: () => <Time value={requestedAt} />,
        })}
      </li>
      {confirmed ? (
        <li>{t.rich("erasure.confirmed", { name: confirmed.byName, time: () => <Time value={confirmed.at} /> })}</li>
      ) : null}
      {isOpen ? (
        <li>
          {t.rich(confirmed ? "erasure.due" : "erasure.dueOnceConfirmed", { time: () => <Time value={dueAt} /> })}
        </li>
      ) : null}
      {erasedAt ? <li>{t.rich("erasure.erased", { time: () => <Time value={erasedAt} /> })}</li> : null}
    </ul>
  );
}

function Gone({ row: { plan, proof } }: { row: ErasureView }) {
  const t = useWords("retention");
  if (!plan) return <span className="text-ink-faint">—</span>;
  return (
    <>
      <ErasurePlanList plan={plan} />
      {proof ? (
        <details className="mt-2">
          <summary className="cursor-pointer rounded-sm text-sm">
            {t("erasure.proof")}{" "}
            <Badge tone={proofTones[proof.soundness]}>{t(`erasure.${proofWords[proof.soundness]}`)}</Badge>
          </summary>
          <pre className="mt-1.5 max-w-[min(36rem,80vw)] whitespace-pre-wrap break-all rounded-md bg-sunken p-3 font-mono text-xs">
            {proof.json}
          </pre>
        </details>
      ) : null}
    </>
  );
}
