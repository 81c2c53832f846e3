"use server";

import { revalidatePath } from "next/cache";
import { rereadDocument } from "@/lib/documents/reread-document";
import { GivePasswordInput } from "@/lib/documents/schema";
import { type ActionResult, action } from "@/lib/http/action";
import { checkField } from "@/lib/review/check-field";
import { decide } from "@/lib/review/decide";
import { type CheckField, CheckFieldInput, type Decide, DecideInput } from "@/lib/review/schema";

export interface GivePasswordState {
  error: string | null;
}

const give = action({
  access: "officer",
  input: GivePasswordInput,
  handler: ({ actor, input, requestId }) => rereadDocument(actor, input, { requestId }),
});

/** Has a protected PDF read with its password. */
export async function givePasswordAction(_: GivePasswordState, form: FormData): Promise<GivePasswordState> {
  const documentId = form.get("documentId");
  const result = await give({ documentId, password: form.get("password") });
  if (!result.ok) return { error: result.fields.password ?? result.message };
  revalidatePath(`/documents/${documentId}`);
  return { error: null };
}

const check = action({
  access: "officer",
  input: CheckFieldInput,
  handler: ({ actor, input, requestId }) => checkField(actor, input, { requestId }),
});

/** Keeps that a field was looked at, and put right where it was wrong. */
export async function checkFieldAction(input: CheckField): Promise<ActionResult<void>> {
  const result = await check(input);
  if (result.ok) revalidatePath(`/documents/${input.documentId}`);
  return result;
}

const take = action({
  access: "officer",
  input: DecideInput,
  handler: async ({ actor, input, requestId }) => {
    await decide(actor, input, { requestId });
  },
});

/** Approves, rejects or asks again; or takes that back. */
export async function decideAction(input: Decide): Promise<ActionResult<void>> {
  const result = await take(input);
  if (result.ok) revalidatePath(`/documents/${input.documentId}`);
  return result;
}
