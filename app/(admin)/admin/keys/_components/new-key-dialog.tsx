"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FieldError } from "@/app/_ui/field";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { useFormAction } from "@/app/_ui/use-form-action";
import { keyDays } from "@/lib/api-keys/days";
import { scopes } from "@/lib/auth/access";
import type { BranchRow } from "@/lib/users/schema";
import { OneTimeText } from "../../users/_components/one-time-text";
import { createKeyAction } from "../actions";

/** Makes a key and shows it once. */
export function NewKeyDialog({ branches }: { branches: BranchRow[] }) {
  const t = useWords("apiKeys");
  return (
    <DialogRoot>
      <DialogTrigger asChild>
        <Button variant="primary">
          <KeyRound aria-hidden="true" />
          {t("create.button")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("create.title")} description={t("create.advice")}>
        <NewKeyForm branches={branches} />
      </DialogContent>
    </DialogRoot>
  );
}

function NewKeyForm({ branches }: { branches: BranchRow[] }) {
  const t = useWords("apiKeys");
  const [made, setMade] = useState<{ key: string; name: string } | null>(null);
  const { onSubmit, isPending, refused } = useFormAction(createKeyAction, ({ key }, form) =>
    setMade({ key, name: String(form.get("name")) }),
  );
  if (made) {
    return (
      <OneTimeText
        text={made.key}
        title={t("create.made", { name: made.name })}
        advice={t("create.madeAdvice")}
        label={t("create.label")}
      />
    );
  }
  const fields = refused?.fields ?? {};
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <InputField
        label={t("create.name")}
        hint={t("create.nameHint")}
        name="name"
        autoComplete="off"
        required
        maxLength={100}
        error={fields.name}
      />
      <SelectField label={t("create.branch")} name="branchId" defaultValue="" error={fields.branchId} required>
        <option value="">{t("create.chooseBranch")}</option>
        {branches
          .filter(({ isOpen }) => isOpen)
          .map(({ id, code, name }) => (
            <option key={id} value={id}>
              {name} ({code})
            </option>
          ))}
      </SelectField>
      <fieldset aria-describedby={fields.scopes ? "scopes-error" : undefined}>
        <legend className="mb-1.5 font-medium text-sm">{t("create.scopes")}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {scopes.map((scope) => (
            <Checkbox key={scope} name="scopes" value={scope} label={t(`scopes.${scope}`)} />
          ))}
        </div>
        {fields.scopes ? <FieldError id="scopes-error">{fields.scopes}</FieldError> : null}
      </fieldset>
      <SelectField label={t("create.days")} name="days" defaultValue="90" error={fields.days}>
        {keyDays.map((days) => (
          <option key={days} value={days}>
            {t("create.day", { days })}
          </option>
        ))}
      </SelectField>
      <FormButtons submit={t("create.submit")} isPending={isPending} />
    </form>
  );
}
