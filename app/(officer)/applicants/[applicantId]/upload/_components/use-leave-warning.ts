"use client";

import { useEffect } from "react";

/** The browser asks before the page is left, by reload, address or closed tab. */
export function useUnloadWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [active]);
}

/** Asks before a link of the page is followed within the desk, which the browser itself does not notice. */
export function useLinkWarning(active: boolean, question: string): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.origin !== location.origin) return;
      if (link.hash && link.pathname === location.pathname) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      if (window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the link's own handler, which would leave without the browser being asked.
    document.addEventListener("click", ask, true);
    return () => document.removeEventListener("click", ask, true);
  }, [active, question]);
}
