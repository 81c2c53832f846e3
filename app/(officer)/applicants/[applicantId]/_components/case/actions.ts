"use server";

import { revalidatePath } from "next/cache";
import { addCoApplicant } from "@/lib/co-applicants/add-co-applicant";
import { removeCoApplicant } from "@/lib/co-applicants/remove-co-applicant";
import { retryCoApplicant } from "@/lib/co-applicants/retry-co-applicant";
import { AddCoApplicantInput, CoApplicantInput } from "@/lib/co-applicants/schema";
import { type ActionResult, action } from "@/lib/http/action";

export interface CaseFormState {
  error: string | null;
}

const add = action({
  access: "work",
  input: AddCoApplicantInput,
  handler: ({ actor, input }) => addCoApplicant(actor, input),
});

const remove = action({
  access: "work",
  input: CoApplicantInput,
  handler: ({ actor, input }) => removeCoApplicant(actor, input.applicantId),
});

const retry = action({
  access: "work",
  input: CoApplicantInput,
  handler: ({ actor, input }) => retryCoApplicant(actor, input.applicantId),
});

/** Adds somebody who applies together with an applicant. */
export async function addCoApplicantAction(form: FormData): Promise<ActionResult<{ id: string }>> {
  const names = ["mainApplicantId", "name", "externalReferenceId", "phone"];
  const given = Object.fromEntries(names.map((name) => [name, form.get(name)]));
  const result = await add({ ...given, expectedDocuments: form.getAll("expectedDocuments") });
  if (result.ok) revalidatePath(`/applicants/${given.mainApplicantId}`);
  return result;
}

/** Takes a co-applicant out of the case. */
export async function removeCoApplicantAction(_: CaseFormState, form: FormData): Promise<CaseFormState> {
  const result = await remove({ applicantId: form.get("applicantId") });
  if (!result.ok) return { error: result.message };
  revalidatePath(`/applicants/${result.data.mainApplicantId}`);
  return { error: null };
}

/** Asks Atlas once more to take a co-applicant. */
export async function retryCoApplicantAction(_: CaseFormState, form: FormData): Promise<CaseFormState> {
  const result = await retry({ applicantId: form.get("applicantId") });
  if (!result.ok) return { error: result.message };
  revalidatePath(`/applicants/${result.data.mainApplicantId}`);
  return { error: null };
}
