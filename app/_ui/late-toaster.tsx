"use client";

import { lazy, Suspense, useEffect, useState } from "react";

const Toaster = lazy(() => import("./toaster").then((module) => ({ default: module.Toaster })));

/** Confirmations appear only after something was done: what shows them is loaded behind the page, and misses none. */
export function LateToaster() {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady ? (
    <Suspense fallback={null}>
      <Toaster />
    </Suspense>
  ) : null;
}
