"use server";

import { revalidatePath } from "next/cache";
import { recordConsent, withdrawConsent } from "@/lib/consent/record-consent";
import { RecordConsentInput, WithdrawConsentInput } from "@/lib/consent/schema";
import { action } from "@/lib/http/action";

export interface ConsentFormState {
  error: string | null;
}

const record = action({
  access: "work",
  input: RecordConsentInput,
  handler: ({ actor, input }) => recordConsent(actor, input),
});

const withdraw = action({
  access: "work",
  input: WithdrawConsentInput,
  handler: ({ actor, input }) => withdrawConsent(actor, input.applicantId),
});

/** Writes down that the applicant has agreed. */
export async function recordConsentAction(_: ConsentFormState, form: FormData): Promise<ConsentFormState> {
  const [applicantId, version, language] = ["applicantId", "version", "language"].map((name) => form.get(name));
  const result = await record({ applicantId, version, language, agreed: form.get("agreed") === "on" });
  if (!result.ok) return { error: result.fields.agreed ?? result.message };
  revalidatePath(`/applicants/${applicantId}`);
  return { error: null };
}

/** Writes down that the applicant has taken their consent back. */
export async function withdrawConsentAction(_: ConsentFormState, form: FormData): Promise<ConsentFormState> {
  const applicantId = form.get("applicantId");
  const result = await withdraw({ applicantId });
  if (!result.ok) return { error: result.message };
  revalidatePath(`/applicants/${applicantId}`);
  return { error: null };
}
