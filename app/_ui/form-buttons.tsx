"use client";

import { LoaderCircle } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "./button";
import { DialogClose } from "./dialog";

interface FormButtonsProps {
  submit: string;
  isPending: boolean;
  isDangerous?: boolean;
}

/** The last row of a dialog's form: leave it, or send it once. */
export function FormButtons({ submit, isPending, isDangerous = false }: FormButtonsProps) {
  const t = useWords("ui");
  return (
    <div className="flex flex-wrap justify-end gap-2 border-t pt-4">
      <DialogClose asChild>
        <Button>{t("cancel")}</Button>
      </DialogClose>
      <Button
        type="submit"
        variant={isDangerous ? "danger" : "primary"}
        disabled={isPending}
        aria-busy={isPending || undefined}
      >
        {isPending ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : null}
        {submit}
      </Button>
    </div>
  );
}
