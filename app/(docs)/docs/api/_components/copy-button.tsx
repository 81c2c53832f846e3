"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { toast } from "@/app/_ui/toast";

/** Puts the text on the clipboard, and says so. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error("Your browser does not let pages copy. Select the text instead.");
    }
  };
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
