import { FilePlus2, ListChecks, Plus, UserRoundPlus, Users } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";

const steps = [
  { step: "create", icon: UserRoundPlus },
  { step: "add", icon: FilePlus2 },
  { step: "check", icon: ListChecks },
] as const;

/** What somebody new to the desk does first. */
export function FirstSteps() {
  const t = useWords("home");
  return (
    <section aria-labelledby="start-heading" className="panel max-w-2xl p-6">
      <h2 id="start-heading" className="font-semibold text-xl">
        {t("start.title")}
      </h2>
      <p className="mt-1 text-ink-muted">{t("start.advice")}</p>
      <ol className="mt-4 grid gap-3">
        {steps.map(({ step, icon: Icon }, index) => (
          <li key={step} className="flex items-start gap-3">
            <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
              <Icon aria-hidden="true" className="size-4" />
              <span className="sr-only">{index + 1}</span>
            </span>
            <span className="pt-1">{t(`start.${step}`)}</span>
          </li>
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap items-center gap-2">
        <Button asChild variant="primary">
          <Link href="/applicants/new">
            <Plus aria-hidden="true" />
            {t("start.new")}
          </Link>
        </Button>
        <Button asChild>
          <Link href="/applicants">
            <Users aria-hidden="true" />
            {t("start.all")}
          </Link>
        </Button>
      </div>
      <p className="mt-3 text-ink-muted text-sm">{t("start.sample")}</p>
    </section>
  );
}
