"use client";

import { type ComponentType, useEffect, useState } from "react";

/** A key or a press: what a confirmation follows. */
const touches = ["pointerdown", "keydown"] as const;

/** Loads the place where short confirmations appear, at the first touch of the page. */
export function Toaster() {
  const [Host, setHost] = useState<ComponentType>();
  useEffect(() => {
    if (Host) return;
    const load = () => {
      import("./toaster-host").then(
        ({ ToasterHost }) => setHost(() => ToasterHost),
        () => undefined, // the network is away: the next touch tries again
      );
    };
    for (const touch of touches) document.addEventListener(touch, load);
    return () => {
      for (const touch of touches) document.removeEventListener(touch, load);
    };
  }, [Host]);
  return Host ? <Host /> : null;
}
