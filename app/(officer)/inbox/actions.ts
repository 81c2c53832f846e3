"use server";

import { revalidatePath } from "next/cache";
import { type FoundApplicant, findByApplicationId } from "@/lib/applicants/find-by-application-id";
import { action } from "@/lib/http/action";
import { assignMedia } from "@/lib/whatsapp/assign-media";
import { dismissMedia } from "@/lib/whatsapp/dismiss-media";
import { AssignMediaInput, DismissMediaInput, FindApplicantsInput } from "@/lib/whatsapp/schema";

export interface FindState {
  /** What was typed. */
  applicationId: string;
  /** Null before the first search. */
  found: FoundApplicant[] | null;
  error: string | null;
}

export interface SettleState {
  error: string | null;
}

const find = action({
  access: "work",
  input: FindApplicantsInput,
  handler: ({ actor, input }) => findByApplicationId(actor, input.applicationId),
});

const assign = action({
  access: "work",
  input: AssignMediaInput,
  handler: ({ actor, input }) => assignMedia(actor, input),
});

const dismiss = action({
  access: "work",
  input: DismissMediaInput,
  handler: ({ actor, input }) => dismissMedia(actor, input.inboxId),
});

/** Looks for the applicants a file may be for. */
export async function findApplicantsAction(_: FindState, form: FormData): Promise<FindState> {
  const typed = form.get("applicationId");
  const result = await find({ applicationId: typed });
  const applicationId = typeof typed === "string" ? typed : "";
  if (result.ok) return { applicationId, found: result.data, error: null };
  return { applicationId, found: null, error: result.fields.applicationId ?? result.message };
}

/** Gives a file to an applicant. */
export async function assignMediaAction(_: SettleState, form: FormData): Promise<SettleState> {
  const result = await assign({ inboxId: form.get("inboxId"), applicantId: form.get("applicantId") ?? "" });
  if (!result.ok) return { error: result.fields.applicantId ?? result.message };
  revalidatePath("/inbox");
  return { error: null };
}

/** Puts a file away and deletes it. */
export async function dismissMediaAction(_: SettleState, form: FormData): Promise<SettleState> {
  const result = await dismiss({ inboxId: form.get("inboxId") });
  if (!result.ok) return { error: result.message };
  revalidatePath("/inbox");
  return { error: null };
}
