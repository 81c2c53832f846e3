"use client";

import { useEffect } from "react";
import { HEARD } from "./hold-press";

/** Tells when presses are heard: its effect runs once the page that it stands in has been taken over by React. */
export function GivePress(): null {
  useEffect(() => {
    window.dispatchEvent(new Event(HEARD));
  }, []);
  return null;
}
