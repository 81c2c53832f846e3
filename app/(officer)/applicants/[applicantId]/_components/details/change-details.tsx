"use client";

import { Pencil } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import type { ChangeDetailsDialogProps } from "./change-details-dialog";

/** Brought when it is first opened: details are seldom wrong. */
const ChangeDetailsDialog = lazy(() => import("./change-details-dialog"));

/** Opens the dialog that changes an applicant's name and phone number. */
export function ChangeDetails({ applicant }: Pick<ChangeDetailsDialogProps, "applicant">) {
  const t = useWords("applicantDetails");
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        aria-haspopup="dialog"
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        <Pencil aria-hidden="true" />
        {t("change")}
      </Button>
      {wasOpened ? (
        <Suspense>
          <ChangeDetailsDialog applicant={applicant} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
