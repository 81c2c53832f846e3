import Link from "next/link";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Badge } from "@/app/_ui/badge";
import { Time } from "@/app/_ui/time";
import { ErasureBadge } from "@/app/(officer)/_components/erasure-badge";
import { ErasurePlanList } from "@/app/(officer)/_components/erasure-plan";
import { reasonWords } from "@/app/(officer)/_components/erasure-words";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import type { CaseMember } from "@/lib/erasure/co-applicants-of";
import type { KeptData } from "@/lib/erasure/get-kept-data";
import { erasureReasons } from "@/lib/erasure/schema";
import { ErasureStepDialog } from "./erasure-step-dialog";
import { RequestErasureDialog } from "./request-erasure-dialog";

/** The erasure of an applicant: asked for, confirmed by somebody else, waited for, called off. */
export function ErasureSection({ data, actor }: { data: KeptData; actor: Actor }) {
  const t = useWords("retention");
  const { erasure, hold, plan, waitDays, hasConfirmer, applicant, coApplicants } = data;
  const mayRequest = permits("administer", actor);
  const mayConfirm = permits("approveSecond", actor) && erasure?.requestedById !== actor.id;
  const willGo = plan ? <ErasurePlanList plan={plan} /> : null;
  return (
    <section aria-labelledby="erasure-heading" className="panel p-4">
      <h2 id="erasure-heading" className="flex flex-wrap items-center gap-2 font-semibold text-lg">
        {t("erasure.title")}
        {erasure ? <ErasureBadge state={erasure.state} /> : null}
      </h2>
      <p className="mt-1 text-ink-muted">{t("erasure.explain", { count: waitDays })}</p>
      {erasure ? <Steps erasure={erasure} isOwn={erasure.requestedById === actor.id} /> : null}
      {hold ? (
        <Alert tone="warn" className="mt-3">
          {t("erasure.refusedByHold")}
        </Alert>
      ) : null}
      {mayRequest && !hasConfirmer && erasure?.state !== "CONFIRMED" && erasure?.state !== "ERASING" ? (
        <Alert tone="warn" className="mt-3">
          {t("erasure.nobodyConfirms", { branch: applicant.branchName })}
        </Alert>
      ) : null}
      {coApplicants.length > 0 ? <CaseMembers members={coApplicants} /> : null}
      {willGo && (mayRequest || erasure) ? (
        <div className="mt-3 rounded-md bg-sunken p-3">
          <h3 className="font-medium text-sm">{t("erasure.willGo")}</h3>
          <p className="mb-1.5 text-ink-muted text-sm">{t("erasure.willGoNow")}</p>
          {willGo}
        </div>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {erasure === null && mayRequest && hold === null ? (
          <RequestErasureDialog
            applicantId={applicant.id}
            together={coApplicants.flatMap(({ erasure: asked, name }) => (asked ? [] : [name]))}
            reasons={erasureReasons.map((value) => ({ value, label: reasonWords(t, value) }))}
          />
        ) : null}
        {erasure?.state === "REQUESTED" && mayConfirm && hold === null ? (
          <ErasureStepDialog erasureId={erasure.id} step="confirm" />
        ) : null}
        {(erasure?.state === "REQUESTED" || erasure?.state === "CONFIRMED") && mayRequest ? (
          <ErasureStepDialog erasureId={erasure.id} step="cancel" />
        ) : null}
      </div>
    </section>
  );
}

/** Who is erased with and before a main applicant, and how far each is. */
function CaseMembers({ members }: { members: CaseMember[] }) {
  const t = useWords("retention");
  return (
    <div className="mt-3">
      <h3 className="font-medium text-sm">{t("erasure.case")}</h3>
      <p className="text-ink-muted text-sm">{t("erasure.caseAdvice")}</p>
      <ul className="mt-1">
        {members.map(({ applicantId, name, isHeld, erasure }) => (
          <li key={applicantId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <Link href={`/applicants/${applicantId}/data`} className="link inline-flex min-h-6 items-center">
              {name}
            </Link>
            {erasure ? (
              <ErasureBadge state={erasure} />
            ) : (
              <span className="text-ink-muted text-sm">{t("erasure.notAsked")}</span>
            )}
            {isHeld ? <Badge tone="warn">{t("hold.on")}</Badge> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Steps({ erasure, isOwn }: { erasure: NonNullable<KeptData["erasure"]>; isOwn: boolean }) {
  const t = useWords("retention");
  const { requestedByName: name, requestedAt, reason, confirmed, dueAt, state } = erasure;
  return (
    <ul className="mt-3 space-y-1">
      <li>
        {t.rich("erasure.requested", {
          ...{ name, reason: reasonWords(t, reason) },
          time: () => <Time value={requestedAt} />,
        })}
      </li>
      {confirmed ? (
        <li>{t.rich("erasure.confirmed", { name: confirmed.byName, time: () => <Time value={confirmed.at} /> })}</li>
      ) : null}
      {state === "ERASING" ? null : (
        <li>
          {t.rich(confirmed ? "erasure.due" : "erasure.dueOnceConfirmed", { time: () => <Time value={dueAt} /> })}
        </li>
      )}
      {state === "REQUESTED" ? (
        <li className="text-ink-muted">{t(isOwn ? "erasure.ownRequest" : "erasure.waits")}</li>
      ) : null}
    </ul>
  );
}
