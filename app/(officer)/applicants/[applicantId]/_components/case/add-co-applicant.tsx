"use client";

import { UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import type { AddCoApplicantDialogProps } from "./add-co-applicant-dialog";

/** Brought when it is first opened: most cases have one applicant. */
const AddCoApplicantDialog = lazy(() => import("./add-co-applicant-dialog"));

/** Opens the dialog that adds a co-applicant. */
export function AddCoApplicant(props: Pick<AddCoApplicantDialogProps, "main" | "documentTypes">) {
  const t = useWords("coApplicants");
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
        <UserPlus aria-hidden="true" />
        {t("add")}
      </Button>
      {wasOpened ? (
        <Suspense>
          <AddCoApplicantDialog {...props} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
