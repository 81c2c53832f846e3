"use client";

import { LoaderCircle, ShieldCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import type { Inspection } from "@/lib/audit/inspect-chain";
import { inspectChainAction } from "../actions";
import { pageWords } from "./page-words";

type Shown =
  | { state: "idle" }
  | { state: "checking"; checked: string }
  | { state: "refused"; message: string }
  | Exclude<Inspection, { state: "stopped" }>;

/** Has every event checked, a stretch at a time so that the page can say how far it is, and says how it ended. */
export function ChainCheck() {
  const router = useRouter();
  const [shown, setShown] = useState<Shown>({ state: "idle" });

  async function check() {
    let at: { sequence: string; hash: string } | undefined;
    setShown({ state: "checking", checked: "0" });
    try {
      for (;;) {
        const result = await inspectChainAction(at);
        if (!result.ok) return setShown({ state: "refused", message: result.message });
        if (result.data.state !== "stopped") {
          setShown(result.data);
          return router.refresh(); // the check is an event itself
        }
        at = result.data.at;
        setShown({ state: "checking", checked: at.sequence });
      }
    } catch {
      setShown({ state: "refused", message: pageWords.unreachable });
    }
  }

  const isChecking = shown.state === "checking";
  return (
    <>
      <Button onClick={() => void check()} disabled={isChecking} aria-busy={isChecking || undefined}>
        {isChecking ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : <ShieldCheck aria-hidden="true" />}
        {pageWords.check}
      </Button>
      <div role="status" className="basis-full empty:hidden">
        {isChecking ? <p className="text-ink-muted text-sm">{pageWords.checking(shown.checked)}</p> : null}
        {shown.state === "unbroken" ? (
          <Alert tone="ok" title={pageWords.unbroken(shown.events)}>
            {pageWords.unbrokenMore}
          </Alert>
        ) : null}
        {shown.state === "broken" ? (
          <Alert tone="bad" title={shown.sentence}>
            {pageWords.broken(shown.events)}
          </Alert>
        ) : null}
        {shown.state === "refused" ? <Alert tone="bad" title={shown.message} /> : null}
      </div>
    </>
  );
}
