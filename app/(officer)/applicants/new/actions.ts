"use server";

import { redirect } from "next/navigation";
import { createApplicant } from "@/lib/applicants/create-applicant";
import { CreateApplicantBody } from "@/lib/applicants/schema";
import { action } from "@/lib/http/action";

export interface NewApplicantState {
  /** What was typed, kept when the form comes back. */
  input: {
    applicationId: string;
    externalReferenceId: string;
    name: string;
    productType: string;
    phone: string;
    expected: string[];
  };
  /** What to mend, by the name of the field. */
  fields: Record<string, string>;
  /** The applicant that already has these ids. */
  existingId: string | null;
  message: string | null;
}

const create = action({
  access: "work",
  input: CreateApplicantBody,
  handler: ({ actor, input }) => createApplicant(actor, input),
});

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Creates the applicant and opens its page; on errors answers what was typed and what to mend. */
export async function createApplicantAction(_: NewApplicantState, form: FormData): Promise<NewApplicantState> {
  const typed = {
    applicationId: text(form, "applicationId"),
    externalReferenceId: text(form, "externalReferenceId"),
    name: text(form, "name"),
    productType: text(form, "productType"),
    phone: text(form, "phone"),
  };
  const expected = form.getAll("expectedDocuments").filter((value) => typeof value === "string");
  const result = await create({ ...typed, expectedDocuments: expected });
  if (result.ok) redirect(`/applicants/${result.data.id}`);
  const { applicantId } = result.details;
  return {
    input: { ...typed, expected },
    fields: result.fields,
    existingId: typeof applicantId === "string" ? applicantId : null,
    message: result.message,
  };
}
