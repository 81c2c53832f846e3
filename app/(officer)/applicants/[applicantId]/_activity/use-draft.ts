"use client";

import { useEffect, useState } from "react";
import { holdsAadhaarNumber } from "@/lib/review/aadhaar-number";

const nothing = { text: "", sendKey: "" };

/** What a tab keeps of a comment not sent yet: gone with the tab, and read by nobody but who typed it. */
function read(key: string): typeof nothing {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(key) ?? "null");
    return typeof kept?.text === "string" && typeof kept.sendKey === "string" ? kept : nothing;
  } catch {
    return nothing; // not ours, or a browser that keeps nothing
  }
}

function write(key: string, draft: typeof nothing): void {
  if (holdsAadhaarNumber(draft.text, ["AADHAAR"])) return; // it will be refused, and is kept nowhere meanwhile
  try {
    if (draft.text) window.sessionStorage.setItem(key, JSON.stringify(draft));
    else window.sessionStorage.removeItem(key);
  } catch {
    // The text is lost with the page then, as in any form.
  }
}

/**
 * A text that outlives reloads, being signed out and failed sendings, with the number under which it is sent: the same one
 * until it arrived, so that it cannot arrive twice.
 */
export function useDraft(key: string) {
  const [draft, setDraft] = useState(nothing);
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    const kept = read(key);
    if (!kept.text) return;
    setDraft(kept);
    setIsKept(true);
  }, [key]);
  const keep = (next: typeof nothing) => {
    setDraft(next);
    write(key, next);
  };
  return {
    text: draft.text,
    sendKey: draft.sendKey,
    /** Whether it was typed before this page was opened. */
    isKept,
    setText: (text: string) => keep({ text, sendKey: draft.sendKey || crypto.randomUUID() }),
    forget: () => {
      keep(nothing);
      setIsKept(false);
    },
  };
}
