"use client";

import { LoaderCircle, ShieldCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import type { Inspection } from "@/lib/audit/inspect-chain";
import { findingWords } from "@/lib/audit/verdict-words";
import { inspectChainAction } from "../actions";

type Shown =
  | { state: "idle" }
  | { state: "checking"; checked: number }
  | { state: "refused"; message: string }
  | Exclude<Inspection, { state: "stopped" }>;

/** Has every event checked, a stretch at a time so that the page can say how far it is, and says how it ended. */
export function ChainCheck() {
  const t = useWords("auditCheck");
  const router = useRouter();
  const [shown, setShown] = useState<Shown>({ state: "idle" });

  async function check() {
    let at: { sequence: string; hash: string } | undefined;
    setShown({ state: "checking", checked: 0 });
    try {
      for (;;) {
        const result = await inspectChainAction(at);
        if (!result.ok) return setShown({ state: "refused", message: result.message });
        if (result.data.state !== "stopped") {
          setShown(result.data);
          return router.refresh(); // the check is an event itself
        }
        at = result.data.at;
        setShown({ state: "checking", checked: Number(at.sequence) });
      }
    } catch {
      setShown({ state: "refused", message: t("unreachable") });
    }
  }

  const isChecking = shown.state === "checking";
  return (
    <>
      <Button onClick={() => void check()} disabled={isChecking} aria-busy={isChecking || undefined}>
        {isChecking ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : <ShieldCheck aria-hidden="true" />}
        {t("check")}
      </Button>
      <div role="status" className="basis-full empty:hidden">
        {isChecking ? <p className="text-ink-muted text-sm">{t("checking", { checked: shown.checked })}</p> : null}
        {shown.state === "unbroken" ? (
          <Alert tone="ok" title={t("unbroken", { events: shown.events })}>
            {t("unbrokenMore")}
          </Alert>
        ) : null}
        {shown.state === "broken" ? (
          <Alert tone="bad" title={findingWords(t, shown.finding)}>
            {t("broken", { events: shown.events })}
          </Alert>
        ) : null}
        {shown.state === "refused" ? <Alert tone="bad" title={shown.message} /> : null}
      </div>
    </>
  );
}
