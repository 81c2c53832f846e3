"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogClose } from "@/app/_ui/dialog";

interface OneTimeTextProps {
  text: string;
  title: string;
  advice: string;
  /** What the text is. */
  label: string;
}

/** A new password, link or key, shown this once. Nothing keeps it: closing the dialog forgets it. */
export function OneTimeText({ text, title, advice, label }: OneTimeTextProps) {
  const t = useWords("users");
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <div className="grid gap-4">
      <Alert tone="ok" live title={title}>
        {advice}
      </Alert>
      <div className="flex flex-wrap items-center gap-2">
        <output aria-label={label} className="break-all rounded-md bg-sunken px-3 py-2 font-mono">
          {text}
        </output>
        {typeof navigator !== "undefined" && navigator.clipboard ? (
          <Button onClick={copy}>
            {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            {t(copied ? "once.copied" : "once.copy")}
          </Button>
        ) : null}
      </div>
      <div className="flex justify-end border-t pt-4">
        <DialogClose asChild>
          <Button variant="primary">{t("done")}</Button>
        </DialogClose>
      </div>
    </div>
  );
}
