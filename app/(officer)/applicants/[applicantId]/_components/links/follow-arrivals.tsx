"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useWords } from "#use-words";
import { lookForNews } from "@/app/_ui/look-for-news";
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
  const [arrived, setArrived] = useState(0);
  useEffect(() => {
    const left = new AbortController();
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const news = await lookForNews<Arrivals>(`/api/applicants/${applicantId}/arrived`, left.signal);
      const now = news?.body;
      if (!now || left.signal.aborted || (now.count === count && now.consent === consent)) return;
      setArrived(Math.max(0, now.count - count));
      router.refresh();
    };
    const timer = window.setInterval(look, LOOK_EVERY);
    return () => {
      left.abort();
      window.clearInterval(timer);
    };
  }, [applicantId, count, consent, router]);
  return (
    <p role="status" className="sr-only">
      {arrived > 0 ? t("arrived.news", { count: arrived }) : null}
    </p>
  );
}
