"use client";

import { Share2 } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";
import { DialogClose } from "@/app/_ui/dialog";

/** A new link, shown this once. The device's own sharing hands it on without any other site seeing it. */
export function MadeLink({ url }: { url: string }) {
  const t = useWords("uploadLinks");
  return (
    <div className="grid gap-4">
      <output
        aria-label={t("made.address")}
        className="block break-all rounded-md bg-sunken px-3 py-2 font-mono text-sm"
      >
        {url}
      </output>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={url} />
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
