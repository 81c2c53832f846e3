"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often to look whether Atlas has answered meanwhile. Milliseconds. */
const LOOK_EVERY = 2000;

/** Draws the page anew while somebody is being added to the case. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = window.setInterval(() => router.refresh(), LOOK_EVERY);
    return () => window.clearInterval(timer);
  }, [router]);
  return null;
}
