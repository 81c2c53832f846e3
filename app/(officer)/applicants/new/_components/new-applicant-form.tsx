"use client";

import Link from "next/link";
import { useActionState } from "react";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { InputField } from "@/app/_ui/input-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { suggestedProductTypes } from "@/lib/applicants/schema";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { typeName } from "../../../_components/document-words";
import { createApplicantAction, type NewApplicantState } from "../actions";

const initial = (productType: string): NewApplicantState => ({
  input: { applicationId: "", externalReferenceId: "", name: "", productType, phone: "", expected: [] },
  fields: {},
  existingId: null,
  message: null,
});

/** The form of a new applicant; what was typed stays when something is to be mended. */
export function NewApplicantForm({ productType }: { productType: string }) {
  const [{ input, fields, existingId, message }, action] = useActionState(createApplicantAction, initial(productType));
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
                <Link href={`/applicants/${existingId}`}>Open the existing applicant</Link>
              </Button>
            ) : undefined
          }
        />
      ) : null}
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <InputField
          label="Applicant's name"
          name="name"
          autoComplete="off"
          required
          defaultValue={input.name}
          error={fields.name}
          fieldClassName="sm:col-span-2"
        />
        <InputField
          label="Application id"
          name="applicationId"
          autoComplete="off"
          spellCheck={false}
          required
          defaultValue={input.applicationId}
          error={fields.applicationId}
          hint="As in the loan system"
        />
        <InputField
          label="External reference id"
          name="externalReferenceId"
          autoComplete="off"
          spellCheck={false}
          required
          defaultValue={input.externalReferenceId}
          error={fields.externalReferenceId}
          hint="Tells several applicants of one application apart"
        />
        <InputField
          label="Product type"
          name="productType"
          autoComplete="off"
          spellCheck={false}
          required
          list="product-types"
          defaultValue={input.productType}
          error={fields.productType}
          hint="Pick one or type another"
        />
        <InputField
          label="Mobile number"
          name="phone"
          type="tel"
          autoComplete="off"
          optional
          defaultValue={input.phone}
          error={fields.phone}
          hint="What comes from it by WhatsApp is put with this applicant"
        />
        <datalist id="product-types">
          {suggestedProductTypes.map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
      </div>
      <fieldset>
        <legend className="font-medium text-sm">
          Expected documents <span className="ml-1 font-normal text-ink-faint">optional</span>
        </legend>
        <p className="mt-0.5 mb-2.5 text-ink-faint text-sm">They become the checklist on the applicant's page.</p>
        <div className="grid gap-2 sm:grid-cols-2 md:grid-cols-3">
          {expectedDocumentTypes.map((type) => (
            <Checkbox
              key={type}
              name="expectedDocuments"
              value={type}
              label={typeName(type)}
              defaultChecked={input.expected.includes(type)}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap justify-end gap-2 border-t pt-5">
        <Button asChild>
          <Link href="/applicants">Cancel</Link>
        </Button>
        <SubmitButton>Create applicant</SubmitButton>
      </div>
    </form>
  );
}
