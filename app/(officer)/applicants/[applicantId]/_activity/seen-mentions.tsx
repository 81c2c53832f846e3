"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { seeMentionsAction } from "./actions";

/** How long mentions must be in sight to count as seen. Milliseconds. */
const SEEN_AFTER = 1500;

/** Keeps, once, that the mentions inside were seen: they were in sight for a moment. */
export function SeenMentions({ commentIds, children }: { commentIds: string[]; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const ids = commentIds.join(" ");
  useEffect(() => {
    let timer: number | undefined;
    const watch = new IntersectionObserver(([entry]) => {
      window.clearTimeout(timer);
      if (!entry?.isIntersecting) return;
      timer = window.setTimeout(async () => {
        watch.disconnect();
        // Where it cannot be kept, the mention simply stays on the home page.
        await seeMentionsAction(ids.split(" ")).catch(() => undefined);
      }, SEEN_AFTER);
    });
    if (place.current) watch.observe(place.current);
    return () => {
      watch.disconnect();
      window.clearTimeout(timer);
    };
  }, [ids]);
  return <div ref={place}>{children}</div>;
}
