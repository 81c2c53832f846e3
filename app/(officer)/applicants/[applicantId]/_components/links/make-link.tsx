"use client";

import { Link2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";

/** Brought when it is first opened: most looks at an applicant make no link. */
const MakeLinkDialog = lazy(() => import("./make-link-dialog"));

/** Opens the dialog that makes a link. */
export function MakeLink({ applicantId }: { applicantId: string }) {
  const t = useWords("uploadLinks");
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="sm"
        aria-haspopup="dialog"
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        <Link2 aria-hidden="true" />
        {t("make")}
      </Button>
      {wasOpened ? (
        <Suspense>
          <MakeLinkDialog applicantId={applicantId} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
