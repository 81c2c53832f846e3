import Link from "next/link";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Badge, type Tone } from "@/app/_ui/badge";
import type { CaseView, CoApplicantRow, CoApplicantStateView } from "@/lib/co-applicants/schema";
import type { Words } from "@/lib/i18n/translator";
import { ChecklistItems } from "../checklist";
import { KeepFresh } from "../keep-fresh";
import { AddCoApplicant } from "./add-co-applicant";
import { RemoveForm, RetryForm } from "./case-forms";

const tones: Record<CoApplicantStateView, Tone> = {
  ADDING: "info",
  ADDED: "ok",
  REFUSED: "bad",
  REMOVED: "neutral",
};

/** Why Atlas did not take somebody: a key of ours, or what it says, which is English. */
export function failureWords(t: Words<"coApplicants">, failure: string) {
  const key = `failures.${failure}`;
  if (t.has(key)) return t.at(key);
  return t.rich("refused", { text: failure, foreign: (text) => <span lang="en">{text}</span> });
}

interface CasePanelProps {
  applicant: { id: string; applicationId: string };
  all: CaseView;
  /** What a co-applicant may be expected to bring, with the names to show. */
  documentTypes: { type: string; name: string }[];
  mayChange: boolean;
}

/** Who applies together: on the main applicant's page with the way to add and take out, on the others' with the way back. */
export function CasePanel({ applicant, all, documentTypes, mayChange }: CasePanelProps) {
  const t = useWords("coApplicants");
  const mayAdd = mayChange && all.main === null;
  return (
    <section aria-labelledby="case-heading" className="panel overflow-hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5 border-b px-4 py-2.5">
        <h2 id="case-heading" className="font-semibold text-lg">
          {t("title")}
        </h2>
        {mayAdd ? <AddCoApplicant main={applicant} documentTypes={documentTypes} /> : null}
      </div>
      {all.coApplicants.length === 0 ? <p className="px-4 py-3 text-ink-muted text-sm">{t("none")}</p> : null}
      {all.coApplicants.some(({ state }) => state === "ADDING") ? <KeepFresh /> : null}
      {all.own?.state === "REMOVED" ? (
        <Alert tone="warn" title={t("removedTitle")} className="m-3">
          {t("removedAdvice")}
        </Alert>
      ) : null}
      {all.own?.state === "REFUSED" ? (
        <Alert tone="bad" title={t("refusedTitle")} className="m-3">
          {t("refusedAdvice")}
        </Alert>
      ) : null}
      <ul>
        {all.main ? (
          <li className="border-b px-4 py-2.5 text-sm">
            {t("main")}:{" "}
            <Link href={`/applicants/${all.main.id}`} className="link">
              {all.main.name}
            </Link>
          </li>
        ) : null}
        {all.coApplicants.map((row) => (
          <CoApplicantItem
            key={row.applicantId}
            row={row}
            isOpen={row.applicantId === applicant.id}
            mayChange={mayAdd}
          />
        ))}
      </ul>
    </section>
  );
}

function CoApplicantItem({ row, isOpen, mayChange }: { row: CoApplicantRow; isOpen: boolean; mayChange: boolean }) {
  const t = useWords("coApplicants");
  const { applicantId, name, externalReferenceId, state, failure, checklist } = row;
  const done = checklist.filter((item) => item.state === "done").length;
  return (
    <li className="grid gap-1 border-b px-4 py-2.5 last:border-b-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        {isOpen ? (
          <span aria-current="page" className="font-medium">
            {name}
          </span>
        ) : (
          <Link href={`/applicants/${applicantId}`} className="link font-medium">
            {name}
          </Link>
        )}
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
      </div>
      <p className="font-mono text-ink-muted text-xs">{externalReferenceId}</p>
      {checklist.length === 0 ? (
        <p className="text-ink-muted text-sm">{t("nothingExpected")}</p>
      ) : (
        <details open={done < checklist.length && state !== "REMOVED"}>
          <summary className="min-h-6 cursor-pointer text-ink-muted text-sm">
            {t("progress", { done, count: checklist.length })}
          </summary>
          <div className="-mx-4">
            <ChecklistItems items={checklist} />
          </div>
        </details>
      )}
      {state === "REFUSED" && failure ? <p className="text-bad text-sm">{failureWords(t, failure)}</p> : null}
      {mayChange && state === "REFUSED" ? <RetryForm applicantId={applicantId} name={name} /> : null}
      {mayChange && state !== "REMOVED" ? <RemoveForm applicantId={applicantId} name={name} /> : null}
    </li>
  );
}
