"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { toast } from "@/app/_ui/toast";
import { removeFactorAction } from "../actions";
import { CodeForm } from "./code-form";

/** Turns one's own second factor off, against a code. */
export function RemoveFactorDialog() {
  const t = useWords("secondFactor");
  const [open, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    toast.success(t("remove.done"));
  };
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="danger">{t("remove.button")}</Button>
      </DialogTrigger>
      <DialogContent title={t("remove.title")} description={t("remove.advice")}>
        <CodeForm call={removeFactorAction} onDone={done} submit={t("remove.submit")} isDangerous />
      </DialogContent>
    </DialogRoot>
  );
}
