"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { PeriodView } from "@/lib/retention/schema";
import { changePeriodAction } from "../actions";

interface PeriodDialogProps {
  period: PeriodView;
  /** What the class is called. */
  papers: string;
}

/** Sets how long the documents of one class are kept. */
export function PeriodDialog({ period, papers }: PeriodDialogProps) {
  const t = useWords("retention");
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Pencil aria-hidden="true" />
          <span className="max-sm:sr-only">{t("change")}</span>
          <span className="sr-only">{papers}</span>
        </Button>
      </DialogTrigger>
      <DialogContent title={`${papers}: ${t("edit.title")}`} description={t("edit.advice")}>
        <PeriodForm period={period} papers={papers} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function PeriodForm({ period, papers, onDone }: PeriodDialogProps & { onDone: () => void }) {
  const t = useWords("retention");
  const { onSubmit, isPending, refused } = useFormAction(changePeriodAction, () => {
    onDone();
    toast.success(t("edit.saved", { papers }));
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <input type="hidden" name="documentClass" value={period.documentClass} />
      <input type="hidden" name="version" value={period.version} />
      <InputField
        label={t("edit.label")}
        name="days"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={period.days ?? ""}
        error={refused?.fields.days}
        hint={t("edit.hint")}
      />
      <FormButtons submit={t("edit.save")} isPending={isPending} isDangerous />
    </form>
  );
}
