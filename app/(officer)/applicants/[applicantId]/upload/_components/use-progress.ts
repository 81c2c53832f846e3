"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { formatShare } from "@/app/_ui/format";
import { isWorthSaying, type SaidProgress } from "./progress-saying";
import type { RateMeters } from "./rate-meters";
import { type TimeLeft, timeLeft } from "./time-left";
import { type UploadItem, uploadTotals } from "./upload-queue";

/** How often the time left is told anew: numbers that change faster cannot be read. Milliseconds. */
const TELLING_MS = 1000;

interface Progress {
  /** Of all files; null while nobody can tell. */
  left: TimeLeft | null;
  leftOf: Map<string, TimeLeft | null>;
  /** What a screen reader is told now and then. */
  saying: string;
}

/** How long the files on their way still take, told once a second while anything moves. */
export function useProgress(queue: UploadItem[], meters: RateMeters): Progress {
  const t = useWords("upload");
  const [told, setTold] = useState<Pick<Progress, "left" | "leftOf">>({ left: null, leftOf: new Map() });
  const [saying, setSaying] = useState("");
  const latest = useRef(queue);
  latest.current = queue;
  const { total, unfinished } = uploadTotals(queue);
  const isMoving = unfinished > 0;

  useEffect(() => {
    if (!isMoving) return;
    let last: SaidProgress | null = null;
    const tell = () => {
      const { remainingBytes, share } = uploadTotals(latest.current);
      const left = timeLeft(remainingBytes, meters.rate());
      const sending = latest.current.filter(({ phase }) => phase === "sending");
      const leftOf = new Map(
        sending.map(({ key, byteSize, sentBytes }) => [key, timeLeft(byteSize - sentBytes, meters.rateOf(key))]),
      );
      setTold({ left, leftOf });
      const now = { share, at: performance.now() };
      last ??= now;
      if (!isWorthSaying(last, now)) return;
      last = now;
      setSaying(t("progress", { share: formatShare(share), left: left ? leftWords(t, left) : "" }));
    };
    tell();
    const timer = window.setInterval(tell, TELLING_MS);
    return () => window.clearInterval(timer);
  }, [isMoving, meters, t]);

  const wasMoving = useRef(false);
  useEffect(() => {
    if (wasMoving.current && !isMoving && total > 0) setSaying(t("allUploaded", { count: total }));
    wasMoving.current = isMoving;
  }, [isMoving, total, t]);

  return { ...told, saying };
}

/** The time left in the reader's words. */
export function leftWords(t: ReturnType<typeof useWords<"upload">>, left: TimeLeft): string {
  if (left.key === "few" || left.key === "long") return t(`timeLeft.${left.key}`);
  return t(`timeLeft.${left.key}`, { count: left.count });
}
