"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { renewCodesAction } from "../actions";
import { CodeForm } from "./code-form";
import { RecoveryCodes } from "./recovery-codes";

/** Makes new recovery codes against a code, and shows them once. */
export function RenewCodesDialog() {
  const t = useWords("secondFactor");
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const change = (isOpen: boolean) => {
    setOpen(isOpen);
    setCodes(null);
  };
  return (
    <DialogRoot open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>{t("renew.button")}</Button>
      </DialogTrigger>
      {codes ? (
        <DialogContent title={t("renew.title")}>
          <RecoveryCodes codes={codes} onKept={() => change(false)} />
        </DialogContent>
      ) : (
        <DialogContent title={t("renew.title")} description={t("renew.advice")}>
          <CodeForm call={renewCodesAction} onDone={(data) => setCodes(data.codes)} submit={t("renew.submit")} />
        </DialogContent>
      )}
    </DialogRoot>
  );
}
