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

/**
 * Asks before Back or Forward goes to another page of the desk, which is no link and loads nothing. By the Navigation API:
 * an older browser that has none asks nothing. A page may refuse once for each time the person has done something on it
 * (WHATWG HTML, "history-action activation"), so that nobody is held: a second Back in a row goes through unasked.
 */
export function useTraverseWarning(active: boolean, question: string): void {
  useEffect(() => {
    if (!active || !("navigation" in window)) return;
    const ask = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable) return;
      if (new URL(event.destination.url).pathname === location.pathname) return;
      if (!window.confirm(question)) event.preventDefault();
    };
    window.navigation.addEventListener("navigate", ask);
    return () => window.navigation.removeEventListener("navigate", ask);
  }, [active, question]);
}
