"use client";

import { useEffect, useState } from "react";
import { SHORTEST_QUERY } from "@/lib/search/read-query";
import type { SearchAnswer } from "./answer";

/** Between the last key and the question. Milliseconds. */
const ASK_AFTER = 180;

export type Asked =
  | { state: "idle" | "searching" | "failed" | "signedOut"; answer: null }
  | { state: "found"; answer: SearchAnswer };

const idle: Asked = { state: "idle", answer: null };

/** Asks for what is typed once the typing pauses; a newer question stops the older one, so that answers cannot cross. */
export function useSearch(text: string): Asked {
  const [asked, setAsked] = useState<Asked>(idle);
  useEffect(() => {
    if (text.length < SHORTEST_QUERY) return setAsked(idle);
    const older = new AbortController();
    setAsked({ state: "searching", answer: null });
    const ask = async () => {
      try {
        const response = await fetch("/api/search", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ q: text }),
          signal: older.signal,
        });
        if (response.ok) setAsked({ state: "found", answer: await response.json() });
        else setAsked({ state: response.status === 401 ? "signedOut" : "failed", answer: null });
      } catch {
        if (!older.signal.aborted) setAsked({ state: "failed", answer: null }); // the network is away: said in the dialog
      }
    };
    const timer = window.setTimeout(ask, ASK_AFTER);
    return () => {
      window.clearTimeout(timer);
      older.abort();
    };
  }, [text]);
  return asked;
}
