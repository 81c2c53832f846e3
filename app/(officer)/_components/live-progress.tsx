"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

/** Many documents may change at once; the page is drawn again at most this often. Milliseconds. */
const REFRESH_EVERY = 400;
/** How often to look where there is no event stream to follow. Milliseconds. */
const POLL_EVERY = 5000;

interface LiveProgressProps {
  batchId: string;
  /** Draws the page anew for this document's events alone; left out where the page shows the whole batch. */
  documentId?: string;
  /** The newest event the page already shows; where it is not known, all of them are told once more. */
  lastEventId?: string;
  /** Whether anything is still to come. Where not, nothing is followed: the region stays, so that the last news is said. */
  isLive: boolean;
  /** Said to screen readers whenever it changes. */
  summary: string;
  /** What stands there while events are followed, and while they cannot be. */
  words: { live: string; connecting: string };
}

/**
 * Follows the batch's events and draws the page anew. It carries no data of its own: what the server renders is the
 * truth, so a lost event costs a moment and never a wrong page.
 */
export function LiveProgress({ batchId, documentId, lastEventId = "0", isLive, summary, words }: LiveProgressProps) {
  const router = useRouter();
  const [offline, setOffline] = useState(false);
  const after = useRef(lastEventId);
  after.current = lastEventId;

  useEffect(() => {
    if (!isLive) return;
    let timer: number | undefined;
    let poll: number | undefined;
    const refresh = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, REFRESH_EVERY);
    };
    const source = new EventSource(`/api/batches/${batchId}/events?after=${encodeURIComponent(after.current)}`);
    source.onmessage = ({ data }) => {
      if (!documentId || JSON.parse(data).documentId === documentId) refresh();
    };
    source.onopen = () => setOffline(false);
    // The server says when the batch has ended, so that the browser does not connect again for nothing.
    source.addEventListener("end", () => {
      source.close();
      refresh();
      poll ??= window.setInterval(refresh, POLL_EVERY);
    });
    source.onerror = () => {
      setOffline(true);
      // After a lost connection the browser connects again by itself; after a refusal it does not.
      if (source.readyState === EventSource.CLOSED) poll ??= window.setInterval(refresh, POLL_EVERY);
    };
    const onVisible = () => {
      if (document.visibilityState === "visible") refresh();
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      source.close();
      window.clearTimeout(timer);
      window.clearInterval(poll);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [batchId, documentId, isLive, router]);

  // What set a reading off, and had the focus, is gone once it has begun: the focus then goes where the page begins.
  const wasLive = useRef(isLive);
  useEffect(() => {
    if (isLive && !wasLive.current && document.activeElement === document.body) {
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    wasLive.current = isLive;
  }, [isLive]);

  return (
    <p role="status" className={isLive ? "text-ink-muted text-sm" : "sr-only"}>
      <span className="sr-only">{summary} </span>
      {isLive ? (offline ? words.connecting : words.live) : null}
    </p>
  );
}
