"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often to look whether Atlas has answered meanwhile. Milliseconds. */
const LOOK_EVERY = 2000;

/** Draws the page anew, while somebody may see it, until Atlas has answered and this is no longer on it. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    const timer = window.setInterval(look, LOOK_EVERY);
    return () => window.clearInterval(timer);
  }, [router]);
  return null;
}
