"use client";

import Link from "next/link";
import { useActionState, useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { createApplicantAction, type NewApplicantState } from "../actions";

const initial = (productType: string): NewApplicantState => ({
  input: { applicationId: "", externalReferenceId: "", name: "", productType, phone: "", expected: [] },
  fields: {},
  existingId: null,
  message: null,
});

interface NewApplicantFormProps {
  productType: string;
  /** What admins have set up; where nothing is, any product type may be typed. */
  products: { code: string; name: string; expectedDocuments: string[] }[];
  suggestedProductTypes: string[];
  /** What may be expected, with the names to show; given, so that no schema has to come to the browser. */
  documentTypes: { type: string; name: string }[];
}

/** The form of a new applicant; what was typed stays when something is to be mended. */
export function NewApplicantForm({
  productType,
  products,
  suggestedProductTypes,
  documentTypes,
}: NewApplicantFormProps) {
  const t = useWords("applicantForm");
  const ui = useWords("ui");
  const [{ input, fields, existingId, message }, action] = useActionState(createApplicantAction, initial(productType));
  const [chosen, setChosen] = useState(productType);
  const usual = products.find(({ code }) => code === chosen)?.expectedDocuments ?? [];
  const isTyped = message !== null && input.productType === chosen;
  const expected = isTyped ? input.expected : usual;
  return (
    <form action={action} noValidate className="panel grid gap-6 p-5 sm:p-6">
      {message ? (
        <Alert
          tone={existingId ? "warn" : "bad"}
          live
          title={message}
          action={
            existingId ? (
              <Button asChild size="sm">
                <Link href={`/applicants/${existingId}`}>{t("openExisting")}</Link>
              </Button>
            ) : undefined
          }
        />
      ) : null}
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <InputField
          label={t("name")}
          name="name"
          autoComplete="off"
          required
          defaultValue={input.name}
          error={fields.name}
          fieldClassName="sm:col-span-2"
        />
        <InputField
          label={t("applicationId")}
          name="applicationId"
          autoComplete="off"
          spellCheck={false}
          required
          defaultValue={input.applicationId}
          error={fields.applicationId}
          hint={t("applicationIdHint")}
        />
        <InputField
          label={t("externalReferenceId")}
          name="externalReferenceId"
          autoComplete="off"
          spellCheck={false}
          required
          defaultValue={input.externalReferenceId}
          error={fields.externalReferenceId}
          hint={t("externalReferenceIdHint")}
        />
        {products.length > 0 ? (
          <SelectField
            label={t("productType")}
            name="productType"
            required
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            error={fields.productType}
            hint={t("productSelectHint")}
          >
            {products.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : (
          <InputField
            label={t("productType")}
            name="productType"
            autoComplete="off"
            spellCheck={false}
            required
            list="product-types"
            defaultValue={input.productType}
            error={fields.productType}
            hint={t("productTypeHint")}
          />
        )}
        <InputField
          label={t("phone")}
          name="phone"
          type="tel"
          autoComplete="off"
          optional
          defaultValue={input.phone}
          error={fields.phone}
          hint={t("phoneHint")}
        />
        {products.length > 0 ? null : (
          <datalist id="product-types">
            {suggestedProductTypes.map((type) => (
              <option key={type} value={type} />
            ))}
          </datalist>
        )}
      </div>
      <fieldset>
        <legend className="font-medium text-sm">
          {t("expected")} <span className="ml-1 font-normal text-ink-faint">{ui("optional")}</span>
        </legend>
        <p className="mt-0.5 mb-2.5 text-ink-faint text-sm">{t("expectedHint")}</p>
        {/* Another product brings its own: what is ticked begins anew with it. */}
        <div key={chosen} className="grid gap-2 sm:grid-cols-2 md:grid-cols-3">
          {documentTypes.map(({ type, name }) => (
            <Checkbox
              key={type}
              name="expectedDocuments"
              value={type}
              label={name}
              defaultChecked={expected.includes(type)}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap justify-end gap-2 border-t pt-5">
        <Button asChild>
          <Link href="/applicants">{t("cancel")}</Link>
        </Button>
        <SubmitButton>{t("create")}</SubmitButton>
      </div>
    </form>
  );
}
