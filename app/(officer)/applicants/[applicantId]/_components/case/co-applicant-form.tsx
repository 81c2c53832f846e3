"use client";

import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Checkbox } from "@/app/_ui/checkbox";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { addCoApplicantAction } from "./actions";

interface CoApplicantFormProps {
  main: { id: string; applicationId: string };
  /** What may be expected, with the names to show. */
  documentTypes: { type: string; name: string }[];
  onDone: () => void;
}

/** Who applies together with the applicant, and what they bring. */
export function CoApplicantForm({ main, documentTypes, onDone }: CoApplicantFormProps) {
  const t = useWords("coApplicants");
  const { onSubmit, isPending, refused } = useFormAction(addCoApplicantAction, (_, form) => {
    onDone();
    toast.success(t("adding.added", { name: String(form.get("name")) }));
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="mainApplicantId" value={main.id} />
      {refused ? <Alert tone="bad" live title={refused.message} className="sm:col-span-2" /> : null}
      <InputField
        label={t("adding.name")}
        name="name"
        autoComplete="off"
        required
        error={refused?.fields.name}
        fieldClassName="sm:col-span-2"
      />
      <InputField
        label={t("adding.reference")}
        name="externalReferenceId"
        autoComplete="off"
        spellCheck={false}
        required
        error={refused?.fields.externalReferenceId}
      />
      <InputField
        label={t("adding.phone")}
        name="phone"
        type="tel"
        autoComplete="off"
        optional
        hint={t("adding.phoneHint")}
        error={refused?.fields.phone}
      />
      <fieldset className="sm:col-span-2">
        <legend className="mb-2 font-medium text-sm">{t("adding.documents")}</legend>
        <div className="grid gap-2 sm:grid-cols-2 md:grid-cols-3">
          {documentTypes.map(({ type, name }) => (
            <Checkbox key={type} name="expectedDocuments" value={type} label={name} />
          ))}
        </div>
      </fieldset>
      <div className="sm:col-span-2">
        <FormButtons submit={t("adding.submit")} isPending={isPending} />
      </div>
    </form>
  );
}
