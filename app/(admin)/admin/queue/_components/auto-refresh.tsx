"use client";

import { Pause, Play, RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { startTransition, useEffect, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { Time } from "@/app/_ui/time";

const EVERY_MILLISECONDS = 5_000;

/**
 * Draws the page anew every few seconds while it is looked at. Focus and place stay: only what has changed is replaced.
 * It can be paused (WCAG 2.2.2), and begins paused for who asks for less motion.
 */
export function AutoRefresh({ at }: { at: Date }) {
  const t = useWords("queue");
  const router = useRouter();
  // Not known before the browser was asked, so that the server draws the same.
  const [isOn, setIsOn] = useState<boolean>();
  useEffect(() => setIsOn(!window.matchMedia("(prefers-reduced-motion: reduce)").matches), []);
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") startTransition(() => router.refresh());
    }, EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isOn, router]);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-ink-muted text-sm tabular-nums">
        {t.rich("refresh.asOf", { time: () => <Time value={at} /> })}
      </span>
      <Button onClick={() => startTransition(() => router.refresh())}>
        <RefreshCw aria-hidden="true" />
        {t("refresh.now")}
      </Button>
      <Button aria-pressed={isOn === false} disabled={isOn === undefined} onClick={() => setIsOn(!isOn)}>
        {isOn === false ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        {t("refresh.pause")}
      </Button>
    </div>
  );
}
