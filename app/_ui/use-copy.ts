"use client";

import { useState } from "react";
import { toast } from "./toast";

/**
 * Puts a text on the clipboard and tells whether it is there.
 * @param refused said where the browser does not let pages copy: on plain http, or where its user forbade it
 */
export function useCopy(text: string, refused: string) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error(refused);
    }
  };
  return { copied, copy };
}
