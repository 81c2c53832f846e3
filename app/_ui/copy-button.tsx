"use client";

import { Check, Copy } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "./button";
import { useCopy } from "./use-copy";

/** Copies the text that stands beside it, and says so. */
export function CopyButton({ text }: { text: string }) {
  const t = useWords("ui");
  const { copied, copy } = useCopy(text, t("copy.refused"));
  return (
    <Button onClick={() => void copy()}>
      {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      <span aria-live="polite">{t(copied ? "copy.copied" : "copy.copy")}</span>
    </Button>
  );
}
