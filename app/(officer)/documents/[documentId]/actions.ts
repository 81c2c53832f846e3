"use server";

import { revalidatePath } from "next/cache";
import { rereadDocument } from "@/lib/documents/reread-document";
import { GivePasswordInput } from "@/lib/documents/schema";
import { action } from "@/lib/http/action";

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
