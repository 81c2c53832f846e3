"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect } from "react";
import { lookForNews } from "@/app/_ui/look-for-news";
import type { HomeQuery } from "@/lib/home/schema";
import { nextLook } from "./next-look";

interface HomeRefreshProps extends HomeQuery {
  /** The sign of what is on show. */
  mark: string;
  /** How much waits, for who hears the page. */
  said: string;
}

/**
 * Keeps the page as it is now, and says how much waits when that changes. It looks from time to time instead of following
 * events: many applicants' at once would need a stream each, of which a browser opens six. A look asks for a sign alone, and
 * only where it differs is the page drawn anew; nobody looks while the page is not seen, and seldom while nothing changes.
 */
export function HomeRefresh({ mark, show, said }: HomeRefreshProps) {
  const router = useRouter();
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    let timer: number | undefined;
    let unchanged = 0;
    let isLooking = false;
    const plan = () => {
      window.clearTimeout(timer);
      if (document.visibilityState === "visible") timer = window.setTimeout(look, nextLook(unchanged));
    };
    const look = async () => {
      if (isLooking) return;
      isLooking = true;
      const news = await lookForNews<{ mark: string }>(`/api/home${show ? `?show=${show}` : ""}`, signal);
      const isNew = news?.body ? news.body.mark !== mark : false;
      isLooking = false;
      if (signal.aborted) return;
      // Signed out meanwhile: the page itself leads to where one signs in.
      if (isNew || news?.status === 401) startTransition(() => router.refresh());
      unchanged = isNew ? 0 : unchanged + 1;
      plan();
    };
    const onSeen = () => {
      unchanged = 0;
      window.clearTimeout(timer);
      if (document.visibilityState === "visible") void look();
    };
    const onUse = () => {
      if (unchanged === 0) return;
      unchanged = 0;
      plan();
    };
    plan();
    document.addEventListener("visibilitychange", onSeen, { signal });
    window.addEventListener("online", onSeen, { signal });
    for (const use of ["pointerdown", "keydown"]) document.addEventListener(use, onUse, { signal, passive: true });
    return () => {
      left.abort();
      window.clearTimeout(timer);
    };
  }, [mark, show, router]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
