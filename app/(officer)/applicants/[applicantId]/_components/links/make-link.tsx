"use client";

import { Link2 } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { MadeLink } from "./made-link";
import { MakeLinkForm } from "./make-link-form";

/** Asks how a link shall be, makes it, and shows its address once. */
export function MakeLink({ applicantId }: { applicantId: string }) {
  const t = useWords("uploadLinks");
  const [url, setUrl] = useState<string | null>(null);
  return (
    // The address is forgotten with the dialog.
    <DialogRoot onOpenChange={() => setUrl(null)}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Link2 aria-hidden="true" />
          {t("make")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t(url ? "made.title" : "making.title")}
        description={t(url ? "made.advice" : "making.advice")}
      >
        {url ? <MadeLink url={url} /> : <MakeLinkForm applicantId={applicantId} onMade={setUrl} />}
      </DialogContent>
    </DialogRoot>
  );
}
