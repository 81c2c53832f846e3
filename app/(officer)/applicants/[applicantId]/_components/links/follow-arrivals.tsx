"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useWords } from "#use-words";
import type { Arrivals } from "@/lib/documents/list-arrived";

/** How often an open page asks. Milliseconds. */
const LOOK_EVERY = 4000;

/** Beside the applicant, what the page shows. */
interface FollowArrivalsProps extends Arrivals {
  applicantId: string;
}

/**
 * Draws the page anew when a file has come in or the applicant has answered the notice, and says so. Asks only while somebody may see it; a question that fails is
 * asked again at the next turn.
 */
export function FollowArrivals({ applicantId, count, consent }: FollowArrivalsProps) {
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
      const now: Arrivals = await answer.json();
      if (now.count === count && now.consent === consent) return;
      setNews(Math.max(0, now.count - count));
      router.refresh();
    };
    const timer = window.setInterval(look, LOOK_EVERY);
    return () => {
      controller.abort();
      window.clearInterval(timer);
    };
  }, [applicantId, count, consent, router]);
  return (
    <p role="status" className="sr-only">
      {news > 0 ? t("arrived.news", { count: news }) : null}
    </p>
  );
}
