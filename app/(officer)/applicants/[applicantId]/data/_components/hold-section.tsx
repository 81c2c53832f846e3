import { useWords } from "#use-words";
import { Badge } from "@/app/_ui/badge";
import { Time } from "@/app/_ui/time";
import type { HoldView } from "@/lib/retention/schema";
import { HoldDialog } from "./hold-dialog";

interface HoldSectionProps {
  applicantId: string;
  hold: HoldView | null;
  earlier: HoldView[];
  mayChange: boolean;
}

/** Whether a legal hold keeps everything of the applicant, and which did before. */
export function HoldSection({ applicantId, hold, earlier, mayChange }: HoldSectionProps) {
  const t = useWords("retention");
  return (
    <section aria-labelledby="hold-heading" className="panel p-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="hold-heading" className="flex flex-wrap items-center gap-2 font-semibold text-lg">
            {t("hold.title")}
            {hold ? <Badge tone="warn">{t("hold.on")}</Badge> : null}
          </h2>
          <p className="mt-1 text-ink-muted">
            {hold
              ? t.rich("hold.onSince", { name: hold.setByName, time: () => <Time value={hold.setAt} /> })
              : t("hold.off")}
          </p>
          {hold ? <p className="wrap-anywhere mt-1">{hold.reason}</p> : null}
        </div>
        {mayChange ? <HoldDialog key={hold?.id ?? "none"} applicantId={applicantId} holdId={hold?.id ?? null} /> : null}
      </div>
      {earlier.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-pointer rounded-sm text-sm">{t("hold.history")}</summary>
          <ul className="mt-1.5 space-y-1 text-ink-muted text-sm">
            {earlier.map((one) => (
              <li key={one.id} className="wrap-anywhere">
                <Entry hold={one} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Entry({ hold: { reason, setAt, lifted } }: { hold: HoldView }) {
  const t = useWords("retention");
  if (!lifted) return reason;
  return t.rich("hold.entry", {
    ...{ reason, name: lifted.byName, lift: lifted.reason },
    from: () => <Time value={setAt} />,
    to: () => <Time value={lifted.at} />,
  });
}
