"use client";

import { Check, Copy } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { useCopy } from "@/app/_ui/use-copy";

/** Puts the text on the clipboard, and says so. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { copied, copy } = useCopy(text, "Your browser does not let pages copy. Select the text instead.");
  const Icon = copied ? Check : Copy;
  return (
    <Button
      variant="quiet"
      size="icon"
      className="absolute top-1 right-1"
      aria-label={copied ? `${label}: copied` : `Copy: ${label}`}
      onClick={() => void copy()}
    >
      <Icon aria-hidden="true" />
    </Button>
  );
}
