"use server";

import { revalidatePath } from "next/cache";
import { changeApplicant } from "@/lib/applicants/change-applicant";
import { ChangeApplicantInput } from "@/lib/applicants/schema";
import { type ActionResult, action } from "@/lib/http/action";

const change = action({
  access: "work",
  input: ChangeApplicantInput,
  handler: ({ actor, input }) => changeApplicant(actor, input),
});

/** Changes an applicant's name and phone number. */
export async function changeApplicantAction(form: FormData): Promise<ActionResult<void>> {
  const result = await change(
    Object.fromEntries(["applicantId", "name", "phone"].map((name) => [name, form.get(name)])),
  );
  if (result.ok) revalidatePath(`/applicants/${form.get("applicantId")}`);
  return result;
}
