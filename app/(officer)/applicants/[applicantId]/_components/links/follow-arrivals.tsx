"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useWords } from "#use-words";

/** How often an open page asks. Milliseconds. */
const LOOK_EVERY = 4000;

/**
 * Draws the page anew when a file has come in, and says so. Asks only while somebody may see it; a question that fails is
 * asked again at the next turn.
 */
export function FollowArrivals({ applicantId, count }: { applicantId: string; count: number }) {
  const t = useWords("uploadLinks");
  const router = useRouter();
  const [news, setNews] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await fetch(`/api/applicants/${applicantId}/arrived`, { signal: controller.signal }).catch(
        () => null,
      );
      if (!answer?.ok) return;
      const { count: now }: { count: number } = await answer.json();
      if (now === count) return;
      setNews(Math.max(0, now - count));
      router.refresh();
    };
    const timer = window.setInterval(look, LOOK_EVERY);
    return () => {
      controller.abort();
      window.clearInterval(timer);
    };
  }, [applicantId, count, router]);
  return (
    <p role="status" className="sr-only">
      {news > 0 ? t("arrived.news", { count: news }) : null}
    </p>
  );
}
