"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogClose } from "@/app/_ui/dialog";

/** A new password, shown this once. Nothing keeps it: closing the dialog forgets it. */
export function OneTimePassword({ password, of }: { password: string; of: string }) {
  const t = useWords("users");
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(password);
    setCopied(true);
  }
  return (
    <div className="grid gap-4">
      <Alert tone="ok" live title={t("once.title", { name: of })}>
        {t("once.advice")}
      </Alert>
      <div className="flex flex-wrap items-center gap-2">
        <output aria-label={t("once.label")} className="break-all rounded-md bg-sunken px-3 py-2 font-mono text-lg">
          {password}
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
