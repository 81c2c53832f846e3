"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { CoApplicantForm } from "./co-applicant-form";

interface AddCoApplicantProps {
  main: { id: string; applicationId: string };
  /** What may be expected, with the names to show. */
  documentTypes: { type: string; name: string }[];
}

/** Asks who applies together with the applicant, and adds them. */
export function AddCoApplicant({ main, documentTypes }: AddCoApplicantProps) {
  const t = useWords("coApplicants");
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogRoot open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <UserPlus aria-hidden="true" />
          {t("add")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("adding.title")}
        description={t("adding.advice", { application: main.applicationId })}
        className="max-w-2xl"
      >
        <CoApplicantForm main={main} documentTypes={documentTypes} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}
