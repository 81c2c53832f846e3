"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect } from "react";

/** How often the page is drawn anew while somebody may be looking. Milliseconds. */
const REFRESH_EVERY = 15_000;

/**
 * Keeps the page as it is now, and says how much waits when that changes. It looks again from time to time instead of
 * following events: many applicants' at once would need a stream each, of which a browser opens six.
 */
export function HomeRefresh({ said }: { said: string }) {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === "visible" && navigator.onLine) startTransition(() => router.refresh());
    };
    const timer = window.setInterval(refresh, REFRESH_EVERY);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
