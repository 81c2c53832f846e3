"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { createApplicant } from "@/lib/applicants/create-applicant";
import { CreateApplicantBody } from "@/lib/applicants/schema";
import { requirePageActor } from "@/lib/auth/require-page-actor";
import { AppError } from "@/lib/errors";

export interface NewApplicantState {
  /** What was typed, kept when the form comes back. */
  input: { applicationId: string; externalReferenceId: string; name: string; productType: string; expected: string[] };
  fieldErrors: Partial<Record<keyof z.infer<typeof CreateApplicantBody>, string[]>>;
  /** The applicant that already has these ids. */
  existingId: string | null;
  message: string | null;
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Creates the applicant and opens its page; on errors answers what was typed and what to mend. */
export async function createApplicantAction(_: NewApplicantState, form: FormData): Promise<NewApplicantState> {
  const actor = await requirePageActor("officer");
  const expected = form.getAll("expectedDocuments").filter((value) => typeof value === "string");
  const input = {
    applicationId: text(form, "applicationId"),
    externalReferenceId: text(form, "externalReferenceId"),
    name: text(form, "name"),
    productType: text(form, "productType"),
    expected,
  };
  const answer = { input, fieldErrors: {}, existingId: null, message: null };
  const { expected: expectedDocuments, ...typed } = input;
  const parsed = CreateApplicantBody.safeParse({ ...typed, expectedDocuments });
  if (!parsed.success) return { ...answer, fieldErrors: z.flattenError(parsed.error).fieldErrors };

  let id: string;
  try {
    ({ id } = await createApplicant(actor, parsed.data));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { applicantId } = error.details;
    return { ...answer, message: error.message, existingId: typeof applicantId === "string" ? applicantId : null };
  }
  redirect(`/applicants/${id}`);
}
