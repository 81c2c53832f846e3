import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { useLanguage, useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { formatDate } from "@/app/_ui/format";
import { Section } from "@/app/_ui/section";
import { ClientWords } from "@/lib/i18n/client-words";
import type { FactorState } from "@/lib/second-factor/schema";
import { RemoveFactorDialog } from "./remove-factor-dialog";
import { RenewCodesDialog } from "./renew-codes-dialog";

/** One's own second factor: whether it is on, and what can be done about it. */
export function SecondFactorSection({ state }: { state: FactorState }) {
  const t = useWords("secondFactor");
  const language = useLanguage();
  return (
    <Section title={t("title")} advice={t("advice")}>
      <div className="panel flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3">
        <div className="min-w-52 flex-1">
          <p className="font-medium">{state.since ? t("on", { date: formatDate(state.since, language) }) : t("off")}</p>
          <p className="text-ink-muted text-sm">
            {state.since ? t("codesLeft", { count: state.unusedCodes }) : null}{" "}
            {state.isRequired ? t("required") : null}
          </p>
        </div>
        {state.since ? (
          <ClientWords areas={["secondFactor"]}>
            <div className="flex flex-wrap gap-2">
              <RenewCodesDialog />
              {state.isRequired ? null : <RemoveFactorDialog />}
            </div>
          </ClientWords>
        ) : (
          <Button asChild variant="primary">
            <Link href="/account/second-factor">
              <ShieldCheck aria-hidden="true" />
              {t("setUp.button")}
            </Link>
          </Button>
        )}
      </div>
    </Section>
  );
}
