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
  access: "work",
  input: GivePasswordInput,
  handler: ({ actor, input }) => rereadDocument(actor, input),
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
  access: "work",
  input: CheckFieldInput,
  handler: ({ actor, input }) => checkField(actor, input),
});

/** Keeps that a field was looked at, and put right where it was wrong. */
export async function checkFieldAction(input: CheckField): Promise<ActionResult<void>> {
  const result = await check(input);
  if (result.ok) revalidatePath(`/documents/${input.documentId}`);
  return result;
}

const take = action({
  access: "work",
  input: DecideInput,
  handler: async ({ actor, input }) => {
    await decide(actor, input);
  },
});

/** Approves, rejects or asks again; or takes that back. */
export async function decideAction(input: Decide): Promise<ActionResult<void>> {
  const result = await take(input);
  if (result.ok) revalidatePath(`/documents/${input.documentId}`);
  return result;
}
