import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Time } from "@/app/_ui/time";
import { ErasureBadge } from "@/app/(officer)/_components/erasure-badge";
import { ErasurePlanList } from "@/app/(officer)/_components/erasure-plan";
import { reasonWords } from "@/app/(officer)/_components/erasure-words";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import type { KeptData } from "@/lib/erasure/get-kept-data";
import { erasureReasons } from "@/lib/erasure/schema";
import { ErasureStepDialog } from "./erasure-step-dialog";
import { RequestErasureDialog } from "./request-erasure-dialog";

/** The erasure of an applicant: asked for, confirmed by somebody else, waited for, called off. */
export function ErasureSection({ data, actor }: { data: KeptData; actor: Actor }) {
  const t = useWords("retention");
  const { erasure, hold, plan, waitDays, applicant } = data;
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
