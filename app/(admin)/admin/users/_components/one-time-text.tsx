"use client";

import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";
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
  return (
    <div className="grid gap-4">
      <Alert tone="ok" live title={title}>
        {advice}
      </Alert>
      <div className="flex flex-wrap items-center gap-2">
        <output aria-label={label} className="break-all rounded-md bg-sunken px-3 py-2 font-mono">
          {text}
        </output>
        <CopyButton text={text} />
      </div>
      <div className="flex justify-end border-t pt-4">
        <DialogClose asChild>
          <Button variant="primary">{t("done")}</Button>
        </DialogClose>
      </div>
    </div>
  );
}
