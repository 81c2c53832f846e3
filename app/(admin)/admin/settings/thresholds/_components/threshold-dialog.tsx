"use client";

import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { Threshold } from "@/lib/review/thresholds";
import { setThresholdAction } from "../actions";

interface Choice {
  value: string;
  label: string;
}

type ThresholdDialogProps =
  | { documentTypes: Choice[]; fields: Choice[]; threshold?: undefined; of?: undefined }
  | { threshold: Threshold /** What it is for, in words. */; of: string };

/** Sets a new threshold, or another confidence for one there is. */
export function ThresholdDialog(props: ThresholdDialogProps) {
  const t = useWords("settings");
  const [open, setOpen] = useState(false);
  const { threshold, of } = props;
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {threshold ? (
          <Button size="sm">
            <Pencil aria-hidden="true" />
            <span className="max-sm:sr-only">{t("thresholds.change")}</span>
            <span className="sr-only">{of}</span>
          </Button>
        ) : (
          <Button variant="primary">
            <Plus aria-hidden="true" />
            {t("thresholds.new")}
          </Button>
        )}
      </DialogTrigger>
      <DialogContent title={of ?? t("thresholds.new")} description={t("thresholds.advice")}>
        <ThresholdForm {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function ThresholdForm({ onDone, ...props }: ThresholdDialogProps & { onDone: () => void }) {
  const t = useWords("settings");
  const { onSubmit, isPending, refused } = useFormAction(setThresholdAction, () => {
    onDone();
    toast.success(t("thresholds.saved"));
  });
  const errors = refused?.fields ?? {};
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      {props.threshold ? (
        <>
          <input type="hidden" name="documentType" value={props.threshold.documentType} />
          <input type="hidden" name="field" value={props.threshold.field} />
          <input type="hidden" name="seen" value={props.threshold.confidence} />
        </>
      ) : (
        <>
          <SelectField label={t("thresholds.columns.documentType")} name="documentType" error={errors.documentType}>
            <option value="">{t("thresholds.everyType")}</option>
            {props.documentTypes.map(toOption)}
          </SelectField>
          <SelectField label={t("thresholds.columns.field")} name="field" error={errors.field}>
            <option value="">{t("thresholds.everyField")}</option>
            {props.fields.map(toOption)}
          </SelectField>
        </>
      )}
      <InputField
        label={t("thresholds.columns.confidence")}
        name="percent"
        inputMode="numeric"
        autoComplete="off"
        required
        defaultValue={props.threshold && Math.round(props.threshold.confidence * 100)}
        error={errors.confidence}
        hint={t("thresholds.percentHint")}
      />
      <FormButtons submit={t("save")} isPending={isPending} />
    </form>
  );
}

const toOption = ({ value, label }: Choice) => (
  <option key={value} value={value}>
    {label}
  </option>
);
