"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { SubmitBatchBody } from "@/lib/batches/schema";
import { submitBatch } from "@/lib/batches/submit-batch";
import { type ActionResult, action } from "@/lib/http/action";
import { createLink } from "@/lib/upload-links/create-link";
import { revokeLink } from "@/lib/upload-links/revoke-link";
import { CreateLinkInput, RevokeLinkInput } from "@/lib/upload-links/schema";

export interface LinkFormState {
  error: string | null;
}

const create = action({
  access: "work",
  input: CreateLinkInput,
  handler: ({ actor, input }) => createLink(actor, input),
});

const revoke = action({
  access: "work",
  input: RevokeLinkInput,
  handler: ({ actor, input }) => revokeLink(actor, input.linkId),
});

const sendOn = action({
  access: "work",
  input: SubmitBatchBody,
  handler: ({ actor, input }) => submitBatch(actor, input),
});

/** Makes a link; its address is answered this once. */
export async function createLinkAction(form: FormData): Promise<ActionResult<{ url: string }>> {
  const names = ["applicantId", "language", "days", "maxFiles", "maxFileBytes", "kind"];
  const given = Object.fromEntries(names.map((name) => [name, form.get(name)]));
  const result = await create({ ...given, isSingleUse: form.get("uses") === "once" });
  if (result.ok) revalidatePath(`/applicants/${given.applicantId}`);
  return result;
}

/** Closes a link for good. */
export async function revokeLinkAction(_: LinkFormState, form: FormData): Promise<LinkFormState> {
  const result = await revoke({ linkId: form.get("linkId") });
  if (!result.ok) return { error: result.message };
  revalidatePath(`/applicants/${result.data.applicantId}`);
  return { error: null };
}

/** Hands what the applicant sent by themselves to verification, and goes to its batch. */
export async function sendOnAction(_: LinkFormState, form: FormData): Promise<LinkFormState> {
  const result = await sendOn({ applicantId: form.get("applicantId"), documentIds: form.getAll("documentId") });
  if (!result.ok) return { error: result.message };
  redirect(`/batches/${result.data.id}`);
}
