"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

/** Many documents may change at once; the page is drawn again at most this often. Milliseconds. */
const REFRESH_EVERY = 400;
/** How often to look where there is no event stream to follow. Milliseconds. */
const POLL_EVERY = 5000;

interface LiveProgressProps {
  batchId: string;
  /** The newest event the page already shows. */
  lastEventId: string;
  /** Said to screen readers whenever it changes. */
  summary: string;
  /** What stands there while events are followed, and while they cannot be. */
  words: { live: string; connecting: string };
}

/**
 * Follows the batch's events and draws the page anew. It carries no data of its own: what the server renders is the
 * truth, so a lost event costs a moment and never a wrong page.
 */
export function LiveProgress({ batchId, lastEventId, summary, words }: LiveProgressProps) {
  const router = useRouter();
  const [offline, setOffline] = useState(false);
  const after = useRef(lastEventId);
  after.current = lastEventId;

  useEffect(() => {
    let timer: number | undefined;
    let poll: number | undefined;
    const refresh = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, REFRESH_EVERY);
    };
    const source = new EventSource(`/api/batches/${batchId}/events?after=${encodeURIComponent(after.current)}`);
    source.onmessage = refresh;
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
  }, [batchId, router]);

  return (
    <p role="status" className="text-ink-muted text-sm">
      <span className="sr-only">{summary} </span>
      {offline ? words.connecting : words.live}
    </p>
  );
}
