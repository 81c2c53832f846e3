"use client";

import { Check, Copy, Share2 } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DialogClose } from "@/app/_ui/dialog";

/** A new link, shown this once. The device's own sharing hands it on without any other site seeing it. */
export function MadeLink({ url }: { url: string }) {
  const t = useWords("uploadLinks");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <div className="grid gap-4">
      <output
        aria-label={t("made.address")}
        className="block break-all rounded-md bg-sunken px-3 py-2 font-mono text-sm"
      >
        {url}
      </output>
      <div className="flex flex-wrap gap-2">
        {navigator.clipboard ? (
          <Button onClick={copy}>
            {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            <span aria-live="polite">{t(copied ? "made.copied" : "made.copy")}</span>
          </Button>
        ) : null}
        {typeof navigator.share === "function" ? (
          <Button onClick={() => navigator.share({ url }).catch(() => undefined /* closed without sharing */)}>
            <Share2 aria-hidden="true" />
            {t("made.share")}
          </Button>
        ) : null}
      </div>
      <div className="flex justify-end border-t pt-4">
        <DialogClose asChild>
          <Button variant="primary">{t("made.done")}</Button>
        </DialogClose>
      </div>
    </div>
  );
}
